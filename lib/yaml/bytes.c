#include "yaml/bytes.h"

const dv_message dv_bytes__wide_message = {
    .rule = "utf-16", .severity = DV_ERROR,
    .vi = "tệp lưu theo bảng mã {0} (“Unicode” của Notepad); đề nghị lưu lại dạng UTF-8, hoặc chạy: danvan text "
          "--from {0}",
    .en = "the file is stored as {0} (Notepad calls it \"Unicode\"): save it as UTF-8, or run: danvan text --from {0}"};

static const dv_message MSG_LEGACY = {
    .rule = "bad-utf8", .severity = DV_ERROR,
    .vi = "byte thứ {0} không phải UTF-8; có vẻ là chữ gõ theo bảng mã cũ {1}; đề nghị chạy: danvan text --from {1}",
    .en = "byte {0} is not UTF-8; it looks like the old encoding {1}: run danvan text --from {1}"};

static const dv_message MSG_DAMAGED = {
    .rule = "bad-utf8", .severity = DV_ERROR,
    .vi = "byte thứ {0} không phải UTF-8, phần trước đó là UTF-8: chỗ này bị hỏng; đề nghị gõ lại, hoặc chạy: "
          "danvan text --repair",
    .en = "byte {0} is not UTF-8 although what stands before is: this place is damaged; type it again, or run: "
          "danvan text --repair"};

static const dv_message MSG_UNKNOWN = {
    .rule = "bad-utf8", .severity = DV_ERROR,
    .vi = "byte thứ {0} không phải UTF-8; đề nghị lưu lại dạng UTF-8, hoặc chạy: danvan text --from {1}",
    .en = "byte {0} is not UTF-8: save the file as UTF-8, or run: danvan text --from {1}"};

#define WIDE_SAMPLE 64
#define LEGACY_SAMPLE 4096

static const char *read_wide_mark(dv_str text) {
    const unsigned char *b = (const unsigned char *)text.ptr;
    if (text.len < 2)
        return NULL;
    if (text.len >= 4 && b[0] == 0xFF && b[1] == 0xFE && b[2] == 0 && b[3] == 0)
        return "utf-32";
    if (text.len >= 4 && b[0] == 0 && b[1] == 0 && b[2] == 0xFE && b[3] == 0xFF)
        return "utf-32";
    return (b[0] == 0xFF && b[1] == 0xFE) || (b[0] == 0xFE && b[1] == 0xFF) ? "utf-16" : NULL;
}

const char *dv_bytes__wide(dv_str text) {
    const char *marked = read_wide_mark(text);
    if (marked)
        return marked;
    size_t len = text.len < WIDE_SAMPLE ? text.len / 4 * 4 : WIDE_SAMPLE;
    size_t zeros[4] = {0};
    for (size_t i = 0; i < len; i++)
        zeros[i % 4] += text.ptr[i] == '\0';
    const size_t each = len / 4;
    if (each == 0 || zeros[0] + zeros[1] + zeros[2] + zeros[3] < each)
        return NULL;
    if (zeros[2] == each && zeros[3] == each && zeros[0] == 0)
        return "utf-32le";
    if (zeros[0] == each && zeros[1] == each && zeros[3] == 0)
        return "utf-32be";
    if (zeros[0] + zeros[2] == 0)
        return "utf-16le";
    return zeros[1] + zeros[3] == 0 ? "utf-16be" : NULL;
}

static bool is_letter(unsigned char byte) {
    unsigned char lower = byte | 0x20;
    return lower >= 'a' && lower <= 'z';
}

/* TCVN3 (.VnTime) keeps its commonest letters in A8-BF, where VNI has none; VNI writes a plain letter and then its
 * mark. */
static const char *guess_encoding(dv_str text, size_t at) {
    size_t low = 0;    /* bytes A1-BF */
    size_t marked = 0; /* bytes from C0 on behind a plain letter */
    size_t high = 0;
    size_t end = text.len - at < LEGACY_SAMPLE ? text.len : at + LEGACY_SAMPLE;
    for (size_t i = at; i < end; i++) {
        unsigned char byte = (unsigned char)text.ptr[i];
        high += byte >= 0x80;
        low += byte >= 0xA1 && byte <= 0xBF;
        marked += byte >= 0xC0 && i > 0 && is_letter((unsigned char)text.ptr[i - 1]);
    }
    if (low * 4 >= high)
        return "tcvn3";
    return marked * 2 >= high ? "vni" : "auto";
}

static bool has_long_character(dv_str text, size_t end) {
    for (size_t i = 0; i < end; i++)
        if ((unsigned char)text.ptr[i] >= 0xC2)
            return true;
    return false;
}

const dv_message *dv_bytes__explain(dv_str text, size_t at, const char **encoding) {
    *encoding = "utf-8";
    if (has_long_character(text, at))
        return &MSG_DAMAGED;
    *encoding = guess_encoding(text, at);
    return *encoding[0] == 'a' ? &MSG_UNKNOWN : &MSG_LEGACY;
}
