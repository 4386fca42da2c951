/** @file words.h
 *  The enumerations of the dossier types: what the codes of a dv_enum mean. In each, 0 is another word, whose text is kept where the
 *  enumeration is open. The words themselves, in both languages, are in the dv_enum_type of the row (type.h). */
#ifndef DANVAN_WORDS_H
#define DANVAN_WORDS_H

#ifdef __cplusplus
extern "C" {
#endif

/** Kinds of administrative unit. Communes are xã, phường or đặc khu since 1 July 2025 (Law 72/2025/QH15); the others are read in
 *  the names of predecessors and places. */
enum dv_place_kind {
    DV_PLACE_XA = 1,    /**< xã: rural commune */
    DV_PLACE_PHUONG,    /**< phường: ward */
    DV_PLACE_DAC_KHU,   /**< đặc khu: special zone */
    DV_PLACE_THI_TRAN,  /**< thị trấn: township, until 30 June 2025 */
    DV_PLACE_TINH,      /**< tỉnh: province */
    DV_PLACE_THANH_PHO, /**< thành phố: centrally run city */
    DV_PLACE_HUYEN,     /**< huyện: rural district, until 30 June 2025 */
    DV_PLACE_QUAN,      /**< quận: urban district, until 30 June 2025 */
    DV_PLACE_THI_XA     /**< thị xã: town, until 30 June 2025 */
};

/** Kinds of hamlet. Circular 04/2012/TT-BNV: thôn and its like are rural, tổ dân phố and its like urban. */
enum dv_hamlet_kind {
    DV_HAMLET_THON = 1,  /**< thôn */
    DV_HAMLET_BAN,       /**< bản */
    DV_HAMLET_LANG,      /**< làng */
    DV_HAMLET_AP,        /**< ấp */
    DV_HAMLET_BUON,      /**< buôn */
    DV_HAMLET_BON,       /**< bon */
    DV_HAMLET_PLEI,      /**< plei */
    DV_HAMLET_PHUM,      /**< phum */
    DV_HAMLET_SOC,       /**< sóc */
    DV_HAMLET_XOM,       /**< xóm */
    DV_HAMLET_KHU,       /**< khu */
    DV_HAMLET_DOI,       /**< đội */
    DV_HAMLET_TIEU_KHU,  /**< tiểu khu */
    DV_HAMLET_TO_DAN_PHO, /**< tổ dân phố */
    DV_HAMLET_KHU_PHO,   /**< khu phố */
    DV_HAMLET_KHOI_PHO,  /**< khối phố */
    DV_HAMLET_KHOI,      /**< khối */
    DV_HAMLET_KHOM,      /**< khóm */
    DV_HAMLET_PHO,       /**< phố */
    DV_HAMLET_KHU_DAN_CU, /**< khu dân cư */
    DV_HAMLET_CUM_DAN_CU /**< cụm dân cư */
};

/** How far a paper has come. */
enum dv_report_status {
    DV_REPORT_DRAFT = 1, /**< dự thảo: number or day may be blank */
    DV_REPORT_ISSUED     /**< đã ban hành */
};

/** Degrees of secrecy (Law on protection of state secrets 2018). */
enum dv_secrecy {
    DV_SECRECY_MAT = 1, /**< mật */
    DV_SECRECY_TOI_MAT, /**< tối mật */
    DV_SECRECY_TUYET_MAT /**< tuyệt mật */
};

/** Degrees of urgency (Decree 30/2020/NĐ-CP). */
enum dv_urgency {
    DV_URGENCY_KHAN = 1,    /**< khẩn */
    DV_URGENCY_THUONG_KHAN, /**< thượng khẩn */
    DV_URGENCY_HOA_TOC      /**< hỏa tốc */
};

/** How a unit came to be. */
enum dv_event {
    DV_EVENT_MERGE = 1, /**< hợp nhất, nhập */
    DV_EVENT_SPLIT,     /**< tách, chia */
    DV_EVENT_RENAME,    /**< đổi tên */
    DV_EVENT_UNCHANGED, /**< giữ nguyên */
    DV_EVENT_NEW        /**< thành lập mới */
};

/** Fields of mobilisation models (lĩnh vực). */
enum dv_model_field {
    DV_MODEL_ECONOMY = 1,      /**< phát triển kinh tế */
    DV_MODEL_CULTURE_SOCIETY,  /**< văn hóa - xã hội */
    DV_MODEL_DEFENCE_SECURITY, /**< quốc phòng - an ninh */
    DV_MODEL_POLITICAL_SYSTEM, /**< xây dựng hệ thống chính trị */
    DV_MODEL_NEW_RURAL,        /**< xây dựng nông thôn mới, đô thị văn minh */
    DV_MODEL_OTHER             /**< khác */
};

/** Life cycle of a mobilisation model. */
enum dv_model_status {
    DV_MODEL_REGISTERED = 1, /**< đăng ký */
    DV_MODEL_SELECTED,       /**< thẩm định, lựa chọn */
    DV_MODEL_LAUNCHED,       /**< ra mắt */
    DV_MODEL_RUNNING,        /**< đang thực hiện */
    DV_MODEL_REVIEWED,       /**< sơ kết */
    DV_MODEL_RECOGNISED,     /**< được công nhận */
    DV_MODEL_REPLICATED,     /**< nhân rộng */
    DV_MODEL_PAUSED,         /**< tạm dừng */
    DV_MODEL_ENDED           /**< kết thúc */
};

/** Whether a model is borne by a collective or a person. */
enum dv_model_bearer {
    DV_MODEL_COLLECTIVE = 1, /**< tập thể */
    DV_MODEL_INDIVIDUAL      /**< cá nhân */
};

/** Kinds of supervision (giám sát). */
enum dv_supervision_kind {
    DV_SUPERVISION_COUNCIL = 1, /**< giám sát của HĐND */
    DV_SUPERVISION_FRONT,       /**< giám sát của MTTQ */
    DV_SUPERVISION_CRITICISM,   /**< phản biện xã hội */
    DV_SUPERVISION_INSPECTION,  /**< thanh tra nhân dân */
    DV_SUPERVISION_INVESTMENT   /**< giám sát đầu tư của cộng đồng */
};

/** How a citizen's opinion or petition came in. */
enum dv_feedback_channel {
    DV_CHANNEL_DIALOGUE = 1,  /**< đối thoại */
    DV_CHANNEL_RECEPTION,     /**< tiếp công dân */
    DV_CHANNEL_LETTER,        /**< đơn thư */
    DV_CHANNEL_SOCIAL_MEDIA,  /**< mạng xã hội */
    DV_CHANNEL_TELEPHONE      /**< điện thoại */
};

/** What became of a citizen's opinion or petition. */
enum dv_feedback_state {
    DV_FEEDBACK_ANSWERED = 1, /**< đã trả lời, đã giải quyết */
    DV_FEEDBACK_PENDING,      /**< đang giải quyết */
    DV_FEEDBACK_ESCALATED     /**< chuyển cấp trên */
};

/** The level to which a recommendation goes; derived from the addressee. */
enum dv_level {
    DV_LEVEL_CENTRAL = 1, /**< Trung ương */
    DV_LEVEL_PROVINCE,    /**< tỉnh, thành phố */
    DV_LEVEL_DEPARTMENTS, /**< sở, ban, ngành */
    DV_LEVEL_COMMUNE,     /**< xã, phường, đặc khu */
    DV_LEVEL_OTHER        /**< another addressee */
};

#ifdef __cplusplus
}
#endif
#endif
