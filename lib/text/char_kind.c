#include "text/char_kind.h"

typedef struct char_range {
    uint32_t first;
    uint32_t last;
    dv_char_kind kind;
} char_range;

/* In order. What is in no row is taken as it is. */
static const char_range RANGES[] = {
    {0x0000, 0x0000, DV_CHAR_NUL},       {0x0001, 0x0008, DV_CHAR_CONTROL},   {0x000B, 0x000C, DV_CHAR_CONTROL},
    {0x000E, 0x001F, DV_CHAR_CONTROL},   {0x007F, 0x0084, DV_CHAR_CONTROL},   {0x0085, 0x0085, DV_CHAR_LINE},
    {0x0086, 0x009F, DV_CHAR_CONTROL},   {0x00A0, 0x00A0, DV_CHAR_SPACE},     {0x00AD, 0x00AD, DV_CHAR_INVISIBLE},
    {0x0300, 0x036F, DV_CHAR_MARK},      {0x061C, 0x061C, DV_CHAR_BIDI},      {0x180E, 0x180E, DV_CHAR_INVISIBLE},
    {0x1AB0, 0x1AFF, DV_CHAR_MARK},      {0x1DC0, 0x1DFF, DV_CHAR_MARK},      {0x2000, 0x200A, DV_CHAR_SPACE},
    {0x200B, 0x200D, DV_CHAR_INVISIBLE}, {0x200E, 0x200F, DV_CHAR_BIDI},      {0x2028, 0x2029, DV_CHAR_LINE},
    {0x202A, 0x202E, DV_CHAR_BIDI},      {0x202F, 0x202F, DV_CHAR_SPACE},     {0x205F, 0x205F, DV_CHAR_SPACE},
    {0x2060, 0x2064, DV_CHAR_INVISIBLE}, {0x2066, 0x2069, DV_CHAR_BIDI},      {0x206A, 0x206F, DV_CHAR_INVISIBLE},
    {0x20D0, 0x20FF, DV_CHAR_MARK},      {0x3000, 0x3000, DV_CHAR_SPACE},     {0xFDD0, 0xFDEF, DV_CHAR_NONE},
    {0xFE20, 0xFE2F, DV_CHAR_MARK},      {0xFEFF, 0xFEFF, DV_CHAR_INVISIBLE}, {0xFFF9, 0xFFFB, DV_CHAR_INVISIBLE},
    {0xE0000, 0xE007F, DV_CHAR_INVISIBLE},
};

dv_char_kind dv_char__kind(uint32_t code_point) {
    if ((code_point & 0xFFFE) == 0xFFFE)
        return DV_CHAR_NONE;
    size_t low = 0;
    size_t high = sizeof RANGES / sizeof RANGES[0];
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (RANGES[middle].last < code_point)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == sizeof RANGES / sizeof RANGES[0] || code_point < RANGES[low].first)
        return DV_CHAR_PLAIN;
    return RANGES[low].kind;
}

static const dv_message MSG_INVISIBLE = {
    .rule = "invisible-character", .severity = DV_ERROR,
    .vi = "có ký tự không nhìn thấy ({0}), thường theo vào khi chép từ Word, Zalo hoặc trang mạng; đề nghị xóa, "
          "nội dung không đổi",
    .en = "an invisible character ({0}), such as Word, Zalo or web pages leave behind: delete it, the text stays "
          "the same"};

static const dv_message MSG_NUL = {
    .rule = "nul-character", .severity = DV_ERROR,
    .vi = "có byte rỗng (U+0000): tệp bị hỏng hoặc không phải tệp văn bản; đề nghị mở bằng phần mềm đã soạn và "
          "lưu lại dạng UTF-8",
    .en = "a NUL byte (U+0000): the file is damaged or is not text; open it where it was written and save it as UTF-8"};

static const dv_message MSG_CONTROL = {
    .rule = "control-character", .severity = DV_ERROR,
    .vi = "có ký tự điều khiển {0}, không phải chữ; đề nghị xóa rồi gõ lại chỗ này",
    .en = "the control character {0} is not text: delete it and type this place again"};

static const dv_message MSG_LINE = {
    .rule = "line-separator", .severity = DV_ERROR,
    .vi = "có ký tự ngắt dòng ẩn {0} (Shift+Enter trong Word); đề nghị xóa và xuống dòng bằng phím Enter",
    .en = "the hidden line separator {0} (Shift+Enter in Word): delete it and press Enter instead"};

static const dv_message MSG_BIDI = {
    .rule = "bidi-control", .severity = DV_ERROR,
    .vi = "có ký tự đổi chiều chữ {0}: dòng này hiện ra khác với nội dung thật; đề nghị xóa",
    .en = "{0} turns the direction of the text, so that the line looks other than it is: delete it"};

static const dv_message MSG_NONE = {
    .rule = "noncharacter", .severity = DV_ERROR,
    .vi = "{0} không phải là ký tự của bảng mã Unicode; đề nghị xóa rồi gõ lại chỗ này",
    .en = "{0} is not a character of Unicode: delete it and type this place again"};

const dv_message *dv_char__message(dv_char_kind kind) {
    static const dv_message *const MESSAGES[] = {
        [DV_CHAR_INVISIBLE] = &MSG_INVISIBLE, [DV_CHAR_NUL] = &MSG_NUL,   [DV_CHAR_CONTROL] = &MSG_CONTROL,
        [DV_CHAR_LINE] = &MSG_LINE,           [DV_CHAR_BIDI] = &MSG_BIDI, [DV_CHAR_NONE] = &MSG_NONE,
    };
    return MESSAGES[kind];
}

dv_str dv_char__name(uint32_t code_point, char room[12]) {
    size_t len = 0;
    room[len++] = 'U';
    room[len++] = '+';
    for (unsigned digit = 8; digit-- > 0;)
        if (digit < 4 || code_point >> (4 * digit) != 0)
            room[len++] = "0123456789ABCDEF"[code_point >> (4 * digit) & 0xF];
    room[len] = '\0';
    return (dv_str){room, len};
}
