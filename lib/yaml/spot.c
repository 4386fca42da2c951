#include "yaml/spot.h"

dv_spot dv_spot__begin(const dv_part *part) {
    return (dv_spot){.text = part->text, .mark = {.line = part->line, .column = 1}};
}

dv_mark dv_spot__move(dv_spot *spot, size_t at) {
    const char *bytes = spot->text.ptr;
    for (; spot->at < at && spot->at < spot->text.len; spot->at++) {
        const char byte = bytes[spot->at];
        bool last = spot->at + 1 == spot->text.len;
        if (byte == '\n' || (byte == '\r' && (last || bytes[spot->at + 1] != '\n')))
            spot->mark = (dv_mark){.line = spot->mark.line + 1, .column = 1};
        else if (((unsigned char)byte & 0xC0) != 0x80)
            spot->mark.column++;
    }
    return spot->mark;
}

uint32_t dv_spot__width(dv_str text, size_t from, size_t to) {
    uint32_t width = 0;
    for (; from < to && from < text.len; from++)
        width += ((unsigned char)text.ptr[from] & 0xC0) != 0x80;
    return width;
}

dv_finding dv_spot__finding(const dv_message *message, const char *name, dv_mark mark, uint32_t width) {
    return (dv_finding){
        .message = message,
        .severity = message->severity,
        .file = dv_s(name),
        .mark = mark,
        .width = width,
        .field = -1,
        .index = -1,
    };
}
