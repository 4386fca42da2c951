/* A capital behind a semicolon: the sentence goes on, so it is either a small letter or a full stop that is missing. Only words
 * that begin no name are looked for: lists of documents and bodies between semicolons keep their capitals. */
#include "check/text.h"

static const dv_message MSG_CAPITAL = {
    .rule = "cap-after-semicolon",
    .severity = DV_INFO,
    .vi = "sau dấu chấm phẩy viết hoa \"{0}\": đề nghị viết thường, hoặc đổi dấu chấm phẩy thành dấu chấm",
    .en = "\"{0}\" has a capital behind a semicolon: write it small, or put a full stop",
};

static const char *const WORDS[] = {
    "qua",  "các",   "những", "một",   "nhiều", "từ",  "khi",  "với",   "trên", "do",   "để",   "có",   "đã",
    "được", "không", "chưa",  "vẫn",   "còn",   "đến", "sau",  "trước", "theo", "tại",  "ở",    "về",   "nhờ",
    "vì",   "nhằm",  "bên",   "ngoài", "trong", "tuy", "đồng", "tiếp",  "tập",  "quan", "chú",  "tăng", "đẩy",
    "nâng", "phát",  "triển", "thực",  "phối",  "góp", "bảo",  "đảm",   "xây",  "việc", "nhất", "đặc",  "cùng",
};
/* Words of WORDS that also begin names count only before their second half. */
static const char *const PAIRS[][2] = {
    {"đồng", "thời"}, {"tiếp", "tục"}, {"tập", "trung"}, {"quan", "tâm"},   {"chú", "trọng"},  {"tăng", "cường"},
    {"đẩy", "mạnh"},  {"nâng", "cao"}, {"phát", "huy"},  {"phát", "triển"}, {"triển", "khai"}, {"thực", "hiện"},
    {"phối", "hợp"},  {"góp", "phần"}, {"bảo", "đảm"},   {"đảm", "bảo"},    {"xây", "dựng"},   {"nhất", "là"},
    {"đặc", "biệt"},  {"cùng", "với"}, {"bên", "cạnh"},  {"ngoài", "ra"},   {"tuy", "nhiên"},  {"trong", "đó"},
    {"có", "kế"},     {"từ", "đó"},    {"qua", "đó"},    {"một", "số"},
};
enum { WORDS_LEN = sizeof WORDS / sizeof WORDS[0], PAIRS_LEN = sizeof PAIRS / sizeof PAIRS[0] };

static bool is_common(const dv_token *token) {
    bool halved = false;
    for (size_t i = 0; i < PAIRS_LEN; i++) {
        if (token->key != dv_token__key(PAIRS[i][0])) continue;
        halved = true;
        if (token[1].key == dv_token__key(PAIRS[i][1]) && dv_gap__is_blank(token[1].gap)) return true;
    }
    for (size_t i = 0; i < WORDS_LEN && !halved; i++)
        if (token->key == dv_token__key(WORDS[i])) return true;
    return false;
}

void dv_text__capitals(dv_texting *t) {
    for (size_t i = 1; i < t->tokens.len && t->run->status == DV_OK; i++) {
        const dv_token *token = &t->tokens.items[i];
        if ((token->gap & ~(unsigned)DV_GAP_ODD) != (DV_GAP_SEMICOLON | DV_GAP_BLANK)) continue;
        if (!dv_token__is_title(token) || !dv_token__is_small(&token[1]) || !is_common(token)) continue;
        dv_text_place place = dv_text__here(t, token->at, token->len);
        DV_TEXT_SAY(t, &place, &MSG_CAPITAL, NULL, dv_arg__text(dv_text__word(t, token)));
    }
}
