#include "text/nfc_edits.h"

#include "base/buf.h"

/* Nothing before a character of ASCII ever joins it, so a text may be cut before each. A piece is one such character with all
 * that follows it beyond ASCII: in Vietnamese a letter with its marks. */
static size_t piece_end(dv_str text, size_t at) {
    if ((unsigned char)text.ptr[at] < 0x80) at++;
    while (at < text.len && (unsigned char)text.ptr[at] >= 0x80)
        at++;
    return at;
}

/* Moves past pieces that are one character of ASCII each. */
static size_t skip_plain(dv_str text, size_t at) {
    while (at + 1 < text.len && (unsigned char)text.ptr[at] < 0x80 && (unsigned char)text.ptr[at + 1] < 0x80)
        at++;
    return at;
}

static dv_status compose_piece(dv_buf *out, dv_str text, size_t at, size_t end, dv_edits *edits) {
    size_t len = out->len;
    dv_status status = dv_nfc(out, (dv_str){text.ptr + at, end - at});
    return status == DV_OK ? dv_edits_add(edits, at, end - at, out->len - len, DV_EDIT_NFC) : status;
}

dv_status dv_nfc__edits(dv_buf *out, dv_str text, dv_edits *edits) {
    dv_edits_clear(edits);
    if (!edits) return dv_nfc(out, text);
    if (dv_utf8_check(text) != text.len) return DV_E_TEXT;
    size_t copied = 0;
    dv_status status = dv_buf__reserve(out, text.len);
    for (size_t at = 0; at < text.len && status == DV_OK;) {
        at = skip_plain(text, at);
        size_t end = piece_end(text, at);
        if (end - at > 1 && !dv_nfc_is((dv_str){text.ptr + at, end - at})) {
            status = dv_buf_add(out, (dv_str){text.ptr + copied, at - copied});
            if (status == DV_OK) status = compose_piece(out, text, at, end, edits);
            copied = end;
        }
        at = end;
    }
    return status == DV_OK ? dv_buf_add(out, (dv_str){text.ptr + copied, text.len - copied}) : status;
}
