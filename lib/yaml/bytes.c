#include "yaml/bytes.h"

#include <danvan/detect.h>

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
          "danvan text --from utf-8 --substitute rồi tìm chữ �",
    .en = "byte {0} is not UTF-8 although what stands before is: this place is damaged; type it again, or run: "
          "danvan text --from utf-8 --substitute and look for �"};

static const dv_message MSG_UNKNOWN = {
    .rule = "bad-utf8", .severity = DV_ERROR,
    .vi = "byte thứ {0} không phải UTF-8; chưa đoán chắc được bảng mã cũ: đề nghị lưu lại dạng UTF-8, hoặc xem: danvan detect",
    .en = "byte {0} is not UTF-8, and its old encoding cannot be told for sure: save the file as UTF-8, or see danvan detect"};

#define WIDE_SAMPLE 64

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

/* The set that the text shows; NULL when it cannot be told for sure: a wrong name would make a wrong text. */
static const char *find_set(dv_str text) {
    dv_detection found;
    if (dv_text_detect(&found, text, NULL) != DV_OK || !found.sure || found.ranked[0].reread)
        return NULL;
    return found.ranked[0].encoding == DV_ENC_UTF8 ? NULL : found.ranked[0].name;
}

static bool has_long_character(dv_str text, size_t end) {
    for (size_t i = 0; i < end; i++)
        if ((unsigned char)text.ptr[i] >= 0xC2)
            return true;
    return false;
}

const dv_message *dv_bytes__explain(dv_str text, size_t at, const char **encoding) {
    *encoding = find_set(text);
    if (*encoding)
        return &MSG_LEGACY;
    *encoding = "utf-8";
    return has_long_character(text, at) ? &MSG_DAMAGED : &MSG_UNKNOWN;
}
