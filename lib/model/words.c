/* The enumerations: English slugs, Vietnamese words, other spellings that people write. Kinds of unit and hamlet are Vietnamese
 * in both languages. Spellings are compared by word key, so marks, case, blanks and dashes do not matter. */
#include "model/rows.h"

#define WORDS(id, open_, items_)                                                                                               \
    const dv_enum_type dv_##id##__words = {#id, (items_), sizeof(items_) / sizeof(items_)[0], (open_)}

static const dv_enum_item place_kinds[] = {
    {DV_PLACE_XA, "xã", "xã", "x.|commune"},
    {DV_PLACE_PHUONG, "phường", "phường", "p.|ward"},
    {DV_PLACE_DAC_KHU, "đặc khu", "đặc khu", "special zone"},
    {DV_PLACE_THI_TRAN, "thị trấn", "thị trấn", "tt|tt.|township"},
    {DV_PLACE_TINH, "tỉnh", "tỉnh", "province"},
    {DV_PLACE_THANH_PHO, "thành phố", "thành phố", "tp|tp.|t.p.|city"},
    {DV_PLACE_HUYEN, "huyện", "huyện", "h."},
    {DV_PLACE_QUAN, "quận", "quận", "q."},
    {DV_PLACE_THI_XA, "thị xã", "thị xã", "tx|tx."},
};
WORDS(place_kind, false, place_kinds);

static const dv_enum_item hamlet_kinds[] = {
    {DV_HAMLET_THON, "thôn", "thôn", "thôn bản"},
    {DV_HAMLET_BAN, "bản", "bản", ""},
    {DV_HAMLET_LANG, "làng", "làng", ""},
    {DV_HAMLET_AP, "ấp", "ấp", ""},
    {DV_HAMLET_BUON, "buôn", "buôn", ""},
    {DV_HAMLET_BON, "bon", "bon", ""},
    {DV_HAMLET_PLEI, "plei", "plei", "plây|plêi"},
    {DV_HAMLET_PHUM, "phum", "phum", ""},
    {DV_HAMLET_SOC, "sóc", "sóc", ""},
    {DV_HAMLET_XOM, "xóm", "xóm", ""},
    {DV_HAMLET_KHU, "khu", "khu", ""},
    {DV_HAMLET_DOI, "đội", "đội", ""},
    {DV_HAMLET_TIEU_KHU, "tiểu khu", "tiểu khu", "tk"},
    {DV_HAMLET_TO_DAN_PHO, "tổ dân phố", "tổ dân phố", "tdp|tổ"},
    {DV_HAMLET_KHU_PHO, "khu phố", "khu phố", "kp"},
    {DV_HAMLET_KHOI_PHO, "khối phố", "khối phố", ""},
    {DV_HAMLET_KHOI, "khối", "khối", ""},
    {DV_HAMLET_KHOM, "khóm", "khóm", ""},
    {DV_HAMLET_PHO, "phố", "phố", ""},
    {DV_HAMLET_KHU_DAN_CU, "khu dân cư", "khu dân cư", "kdc"},
    {DV_HAMLET_CUM_DAN_CU, "cụm dân cư", "cụm dân cư", ""},
};
WORDS(hamlet_kind, true, hamlet_kinds);

static const dv_enum_item report_statuses[] = {
    {DV_REPORT_DRAFT, "draft", "dự thảo", "bản thảo"},
    {DV_REPORT_ISSUED, "issued", "đã ban hành", "ban hành|chính thức"},
};
WORDS(report_status, false, report_statuses);

static const dv_enum_item secrecies[] = {
    {DV_SECRECY_MAT, "confidential", "mật", ""},
    {DV_SECRECY_TOI_MAT, "secret", "tối mật", ""},
    {DV_SECRECY_TUYET_MAT, "top-secret", "tuyệt mật", ""},
};
WORDS(secrecy, false, secrecies);

static const dv_enum_item urgencies[] = {
    {DV_URGENCY_KHAN, "urgent", "khẩn", ""},
    {DV_URGENCY_THUONG_KHAN, "very-urgent", "thượng khẩn", ""},
    {DV_URGENCY_HOA_TOC, "express", "hỏa tốc", ""},
};
WORDS(urgency, false, urgencies);

static const dv_enum_item events[] = {
    {DV_EVENT_MERGE, "merge", "hợp nhất", "nhập|sáp nhập|sắp xếp"},
    {DV_EVENT_SPLIT, "split", "tách", "chia|chia tách"},
    {DV_EVENT_RENAME, "rename", "đổi tên", ""},
    {DV_EVENT_UNCHANGED, "unchanged", "giữ nguyên", ""},
    {DV_EVENT_NEW, "new", "thành lập mới", "lập mới"},
};
WORDS(event, false, events);

static const dv_enum_item model_fields[] = {
    {DV_MODEL_ECONOMY, "economy", "kinh tế", "phát triển kinh tế"},
    {DV_MODEL_CULTURE_SOCIETY, "culture-society", "văn hóa - xã hội", "văn hóa|xã hội|văn hóa xã hội"},
    {DV_MODEL_DEFENCE_SECURITY, "defence-security", "quốc phòng - an ninh", "quốc phòng|an ninh|an ninh quốc phòng|defense-security"},
    {DV_MODEL_POLITICAL_SYSTEM, "political-system", "hệ thống chính trị", "xây dựng hệ thống chính trị|xây dựng đảng"},
    {DV_MODEL_NEW_RURAL, "new-rural", "nông thôn mới", "xây dựng nông thôn mới|đô thị văn minh"},
    {DV_MODEL_OTHER, "other", "khác", "lĩnh vực khác"},
};
WORDS(model_field, true, model_fields);

static const dv_enum_item model_statuses[] = {
    {DV_MODEL_REGISTERED, "registered", "đăng ký", "mới đăng ký"},
    {DV_MODEL_SELECTED, "selected", "lựa chọn", "thẩm định"},
    {DV_MODEL_LAUNCHED, "launched", "ra mắt", ""},
    {DV_MODEL_RUNNING, "running", "đang thực hiện", "đang triển khai|đang hoạt động|duy trì"},
    {DV_MODEL_REVIEWED, "reviewed", "sơ kết", "tổng kết"},
    {DV_MODEL_RECOGNISED, "recognised", "được công nhận", "công nhận|recognized"},
    {DV_MODEL_REPLICATED, "replicated", "nhân rộng", "đã nhân rộng"},
    {DV_MODEL_PAUSED, "paused", "tạm dừng", ""},
    {DV_MODEL_ENDED, "ended", "kết thúc", "đã kết thúc"},
};
WORDS(model_status, false, model_statuses);

static const dv_enum_item model_bearers[] = {
    {DV_MODEL_COLLECTIVE, "collective", "tập thể", ""},
    {DV_MODEL_INDIVIDUAL, "individual", "cá nhân", ""},
};
WORDS(model_bearer, false, model_bearers);

static const dv_enum_item supervision_kinds[] = {
    {DV_SUPERVISION_COUNCIL, "council", "giám sát của HĐND", "HĐND|giám sát hội đồng nhân dân"},
    {DV_SUPERVISION_FRONT, "front", "giám sát của MTTQ", "MTTQ|giám sát mặt trận"},
    {DV_SUPERVISION_CRITICISM, "social-criticism", "phản biện xã hội", "phản biện"},
    {DV_SUPERVISION_INSPECTION, "people-inspection", "thanh tra nhân dân", ""},
    {DV_SUPERVISION_INVESTMENT, "community-investment", "giám sát đầu tư của cộng đồng", "giám sát đầu tư cộng đồng"},
};
WORDS(supervision_kind, true, supervision_kinds);

static const dv_enum_item feedback_channels[] = {
    {DV_CHANNEL_DIALOGUE, "dialogue", "đối thoại", "hội nghị đối thoại"},
    {DV_CHANNEL_RECEPTION, "reception", "tiếp công dân", "tiếp dân"},
    {DV_CHANNEL_LETTER, "letter", "đơn thư", "đơn|thư"},
    {DV_CHANNEL_SOCIAL_MEDIA, "social-media", "mạng xã hội", "zalo|facebook"},
    {DV_CHANNEL_TELEPHONE, "telephone", "điện thoại", "đường dây nóng"},
};
WORDS(feedback_channel, true, feedback_channels);

static const dv_enum_item feedback_states[] = {
    {DV_FEEDBACK_ANSWERED, "answered", "đã trả lời", "đã giải quyết|giải quyết tại chỗ|resolved"},
    {DV_FEEDBACK_PENDING, "pending", "đang giải quyết", "đang xem xét"},
    {DV_FEEDBACK_ESCALATED, "escalated", "chuyển cấp trên", "chuyển cấp thẩm quyền|đã chuyển"},
};
WORDS(feedback_state, false, feedback_states);

static const dv_enum_item levels[] = {
    {DV_LEVEL_CENTRAL, "central", "Trung ương", ""},
    {DV_LEVEL_PROVINCE, "province", "tỉnh", "thành phố"},
    {DV_LEVEL_DEPARTMENTS, "departments", "sở, ban, ngành", ""},
    {DV_LEVEL_COMMUNE, "commune", "xã", "phường|đặc khu"},
    {DV_LEVEL_OTHER, "other", "khác", ""},
};
WORDS(level, false, levels);
