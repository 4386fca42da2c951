#include "report/wording.h"

static const dv_wording_row ROWS[DV_W_COUNT] = {
    [DV_W_PREAMBLE] = {"preamble",
                       "[Theo yêu cầu tại {mandate}, ]{body} tổng hợp, báo cáo kết quả[ {period}] như sau{note}:"},
    [DV_W_ABBREVIATIONS] = {"abbreviations", "Chữ viết tắt trong báo cáo: {list}."},
    [DV_W_CLOSING] = {"closing", "Trên đây là báo cáo của {body}[, kính trình {to} xem xét, chỉ đạo]{end}"},

    [DV_W_PART_SITUATION] = {"part_situation", "KHÁI QUÁT TÌNH HÌNH"},
    [DV_W_PART_RESULTS] = {"part_results", "KẾT QUẢ THỰC HIỆN"},
    [DV_W_PART_ASSESSMENT] = {"part_assessment", "ĐÁNH GIÁ CHUNG"},
    [DV_W_PART_DIRECTIONS] = {"part_directions", "PHƯƠNG HƯỚNG, NHIỆM VỤ VÀ GIẢI PHÁP"},
    [DV_W_PART_RECOMMENDATIONS] = {"part_recommendations", "ĐỀ XUẤT, KIẾN NGHỊ"},
    [DV_W_PART_FEATURED] = {"part_featured", "GIỚI THIỆU {count} MÔ HÌNH TIÊU BIỂU"},
    [DV_W_SECTION_FEATURES] = {"section_features", "Đặc điểm tình hình"},
    [DV_W_SECTION_LEADERSHIP] = {"section_leadership", "Công tác lãnh đạo, chỉ đạo"},
    [DV_W_SECTION_RESULTS] = {"section_results", "Kết quả công tác dân vận"},
    [DV_W_SECTION_MODELS] = {"section_models", "Các mô hình, cách làm tiêu biểu"},
    [DV_W_SECTION_STRENGTHS] = {"section_strengths", "Ưu điểm"},
    [DV_W_SECTION_LIMITS] = {"section_limits", "Hạn chế, khó khăn"},
    [DV_W_SECTION_CAUSES] = {"section_causes", "Nguyên nhân"},
    [DV_W_SECTION_LESSONS] = {"section_lessons", "Một số kinh nghiệm"},
    [DV_W_POINT_NAME] = {"point_name", "Tên mô hình"},
    [DV_W_POINT_CONTEXT] = {"point_context", "Bối cảnh hình thành"},
    [DV_W_POINT_METHOD] = {"point_method", "Nội dung, cách làm"},
    [DV_W_POINT_RESULTS] = {"point_results", "Kết quả đạt được"},
    [DV_W_POINT_VALUE] = {"point_value", "Giá trị nổi bật"},
    [DV_W_POINT_IMPACT] = {"point_impact", "Tác động đối với chính quyền địa phương hai cấp"},

    [DV_W_ESTABLISHED] = {"established", "[theo {by}, ]{unit} {event}[ {from}][, chính thức hoạt động từ {date}]."},
    [DV_W_PREDECESSOR] = {"predecessor", "{name}[ ({figures})]"},
    [DV_W_AREA_HAMLETS_POPULATION] =
        {"area_hamlets_population",
         "diện tích tự nhiên của {unit} là {area}; toàn {kind} có {hamlets} với {population} người[, "
         "{households} hộ][; mật độ dân số {density}][ (số liệu tính đến {as_of})]."},
    [DV_W_ETHNIC] = {"ethnic", "[Dân cư gồm {count} dân tộc chính; ]cơ cấu dân tộc: {list}."},
    [DV_W_ETHNIC_REST] = {"ethnic_rest", "các dân tộc khác"},
    [DV_W_ETHNIC_CHART] = {"ethnic_chart", "Cơ cấu dân tộc của {unit}"},
    [DV_W_POVERTY] = {"poverty", "theo chuẩn nghèo đa chiều: {list}."},
    [DV_W_POVERTY_LINE] = {"poverty_line", "{name}: {figures}"},
    [DV_W_DIFFICULTIES] = {"difficulties", "khó khăn chủ yếu: {list}."},
    [DV_W_BODIES] = {"bodies", "tham gia công tác dân vận trên địa bàn có {list}."},
    [DV_W_CORE_FORCES] = {"core_forces", "lực lượng nòng cốt ở cơ sở là {list}."},
    [DV_W_MOTTOS] = {"mottos", "phương châm thực hiện: {list}."},
    [DV_W_HAMLETS_TABLE] = {"hamlets_table", "Số liệu theo thôn, bản, tổ dân phố của {unit}"},

    [DV_W_CONFERENCES] =
        {"conferences",
         "{body} tổ chức {count} hội nghị quán triệt, triển khai[, thu hút {attendances} lượt người dự]."},
    [DV_W_DOCUMENTS_ISSUED] = {"documents_issued",
                               "trong kỳ báo cáo đã ban hành {count} văn bản lãnh đạo, chỉ đạo{note}."},
    [DV_W_DOCUMENTS_AND_MORE] =
        {"documents_and_more",
         "trong kỳ báo cáo đã ban hành {count} văn bản lãnh đạo, chỉ đạo và các văn bản liên quan{note}."},
    [DV_W_DOCUMENTS_LISTED] = {"documents_listed", "các văn bản lãnh đạo, chỉ đạo đã được ban hành kịp thời{note}."},
    [DV_W_DOCUMENTS_NOTE] = {"documents_note", "Gồm: {list}."},
    [DV_W_DIRECTIVES] = {"directives", "trọng tâm lãnh đạo, chỉ đạo là tổ chức thực hiện {list}."},
    [DV_W_STEERING_COMMITTEES] = {"steering_committees", "các ban chỉ đạo được kiện toàn: {list}."},

    [DV_W_DIALOGUE] = {"dialogue",
                       "[{period}, ]{hosts} chủ trì {conferences} hội nghị đối thoại với Nhân dân[, {attendances} lượt "
                       "người dự][, tiếp nhận {opinions} ý kiến][; trong đó {outcomes}]."},
    [DV_W_DIALOGUE_RESOLVED] = {"dialogue_resolved", "{count} ý kiến được giải quyết tại chỗ"},
    [DV_W_DIALOGUE_ESCALATED] = {"dialogue_escalated", "{count} ý kiến được chuyển đến cấp có thẩm quyền"},
    [DV_W_DIALOGUE_PENDING] = {"dialogue_pending", "{count} ý kiến đang được xem xét, giải quyết"},
    [DV_W_SUPERVISION] = {"supervision", "{lead} chủ trì {count} cuộc {kind}[, có {participant} tham gia]"},
    [DV_W_SUPERVISION_FINDINGS] = {"supervision_findings", "Kiến nghị sau giám sát: {list}."},
    [DV_W_CAMPAIGN] =
        {"campaign", "công tác tuyên truyền[, vận động thực hiện {about}] đạt {attendances} lượt người[, bằng các hình "
                     "thức {forms}]."},
    [DV_W_FEEDBACK] = {"feedback", "đã tiếp nhận, theo dõi {count} ý kiến, kiến nghị của công dân[: {list}]."},
    [DV_W_FEEDBACK_ITEM] = {"feedback_item", "[{received}: ]{subject}[ ({state})]"},

    [DV_W_MODELS_TOTAL] =
        {"models_total",
         "[toàn {kind} có {count} mô hình dân vận khéo][; báo cáo này giới thiệu {featured} mô hình tiêu "
         "biểu]."},
    [DV_W_MODELS_CHART] = {"models_chart", "Mô hình theo lĩnh vực"},
    [DV_W_MODEL_TITLE] = {"model_title", "Mô hình “{name}”[ tại {place}]"},
    [DV_W_MODEL_FACTS] =
        {"model_facts",
         "{title}[, thuộc lĩnh vực {field}][, do {owner} chủ trì][, phối hợp: {partners}][; đối tượng: "
         "{audience}][; loại hình: {bearer}][; bắt đầu từ {since}][; tình trạng: {status}][; là một phần của "
         "mô hình “{part_of}”]."},
    [DV_W_MODEL_PROBLEMS] = {"model_problems", "thực trạng trước khi có mô hình: {list}."},
    [DV_W_MODEL_GOALS] = {"model_goals", "mục tiêu, tiêu chí: {list}."},
    [DV_W_MODEL_BASIS] = {"model_basis", "căn cứ thực hiện: {list}."},
    [DV_W_MODEL_RESOURCES] = {"model_resources", "nguồn lực thực hiện: {resources}."},
    [DV_W_MODEL_INDICATORS] = {"model_indicators", "các chỉ số chính: {list}."},
    [DV_W_MODEL_PRODUCTS] = {"model_products", "[sản phẩm chính: {products}][; tiêu chuẩn áp dụng: {standards}]."},
    [DV_W_MODEL_WORTH] =
        {"model_worth",
         "[chi phí thực hiện: {cost}][; cách triển khai: {ease}][; phạm vi có thể nhân rộng: {replication}][; "
         "điểm đánh giá: {score}]."},
    [DV_W_MODEL_RECOGNITION] = {"model_recognition", "mô hình được công nhận tại {list}."},
    [DV_W_BRIEF_BESIDE] = {"brief_beside", "Cùng với các mô hình nêu trên, {unit} còn duy trì:"},
    [DV_W_BRIEF_ALONE] = {"brief_alone", "Trên địa bàn {unit} duy trì:"},
    [DV_W_BRIEF_DETAILS] = {"brief_details", "{title}[ ({details})]"},
    [DV_W_GROUP] = {"group",
                    "nhóm mô hình “{name}”[ tại {place}][ (lĩnh vực {field})][ có {count} mô hình][, gồm: {members}]."},
    [DV_W_GROUP_MEMBER] = {"group_member", "[{count} ]mô hình {name}"},
    [DV_W_GROUP_EFFECT] = {"group_effect", "Mô hình {name}: "},

    [DV_W_CAUSES_OF_RESULTS] = {"causes_of_results", "Nguyên nhân của kết quả: "},
    [DV_W_CAUSES_OF_LIMITS] = {"causes_of_limits", "Nguyên nhân của hạn chế: "},
    [DV_W_CAUSES_OBJECTIVE] = {"causes_objective", "Nguyên nhân khách quan: "},
    [DV_W_CAUSES_SUBJECTIVE] = {"causes_subjective", "Nguyên nhân chủ quan: "},
    [DV_W_LESSON] = {"lesson", "Thứ {ordinal}, "},
    [DV_W_RECOMMENDATION] = {"recommendation", "Đối với {to}"},
    [DV_W_FEATURED_REACH] = {"featured_reach", "khả năng nhân rộng: {replication}."},
};

const dv_wording_row *dv_wording__get(dv_wording id) {
    return &ROWS[id];
}
