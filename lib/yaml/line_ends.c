/* A file whose lines end in two ways was put together from two systems: harmless, but worth knowing before it is edited. */
#include <string.h>

#include "yaml/scan.h"
#include "yaml/spot.h"

static const dv_message MSG_MIXED = {
    .rule = "mixed-line-ends", .severity = DV_INFO,
    .vi = "tệp có cả dòng kết thúc kiểu Windows và kiểu Unix: không phải sửa, “danvan fmt -w” sẽ thống nhất",
    .en = "the file has line ends of Windows and of Unix: nothing to correct, `danvan fmt -w` makes them one"};

dv_status dv_part__line_ends(const dv_part *part, const char *name, dv_diag *diag) {
    dv_str text = part->text;
    if (text.len == 0 || !memchr(text.ptr, '\r', text.len))
        return DV_OK;
    uint32_t line = part->line;
    size_t windows = 0;
    for (size_t at = 0; at < text.len; line++) {
        const char *end = memchr(text.ptr + at, '\n', text.len - at);
        if (!end)
            break;
        size_t stop = (size_t)(end - text.ptr);
        windows += stop > 0 && text.ptr[stop - 1] == '\r';
        if (windows != line - part->line + 1 && windows != 0) {
            dv_finding finding = dv_spot__finding(&MSG_MIXED, name, (dv_mark){line, 1}, 0);
            return dv_diag_add(diag, &finding);
        }
        at = stop + 1;
    }
    return DV_OK;
}
