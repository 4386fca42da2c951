#include "text/enc_iconv.h"

#include <errno.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"

enum { ROOM = 4096 };

bool dv_iconv__name(dv_iconv_name *copy, dv_str name) {
    static const dv_str LOCALE = {"char", 4};
    if (name.len == 0 || name.len > DV_ICONV_NAME_MAX) return false;
    bool locale = name.len == LOCALE.len;
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                     (c != '\0' && strchr("-_.:()+", c));
        if (!plain) return false;
        locale = locale && (c | 0x20) == LOCALE.ptr[i];
        copy->text[i] = c;
    }
    copy->text[name.len] = '\0';
    return !locale;
}

/* One call of iconv with room made for it. Returns its errno, 0 when all was read, E2BIG when it should be called again. */
static int step(dv_buf *out, iconv_t handle, char **from, size_t *left, const dv_enc *enc) {
    if (dv_buf__reserve(out, ROOM) != DV_OK) return ENOMEM;
    char *to = out->ptr + out->len;
    size_t room = ROOM;
    int saved = errno;
    size_t done = iconv(handle, from, left, &to, &room);
    int fault = done == (size_t)-1 ? errno : 0;
    errno = saved;
    out->len = (size_t)(to - out->ptr);
    *to = '\0';
    /* Some systems put a substitute by themselves and say how often. */
    if (done != (size_t)-1 && enc) enc->report->bad += done;
    return fault;
}

void dv_iconv__read(dv_buf *out, iconv_t handle, dv_buf *pending, bool last, const dv_enc *enc) {
    char *from = pending->ptr;
    size_t left = pending->len;
    while (left > 0 && out->status == DV_OK) {
        int fault = step(out, handle, &from, &left, enc);
        if (fault == E2BIG) continue;
        if (fault != EILSEQ && !(fault == EINVAL && last)) break;
        dv_enc__bad(enc, pending->len - left, (unsigned char)*from);
        dv_buf_puts(out, "\uFFFD");
        from++;
        left--;
    }
    if (left > 0) memmove(pending->ptr, from, left);
    pending->len = left;
}

/* iconv takes its input through a pointer to characters that it does not change. */
typedef union input {
    const char *given;
    char *taken;
} input;

/* The replacement is text: it goes through the same set. What the set lacks of it is left out; it is counted anyway. */
static void put_replacement(dv_buf *out, iconv_t handle, const dv_enc *enc) {
    dv_str replacement = enc->options->replacement.len > 0 ? enc->options->replacement : DV_S("?");
    input from = {.given = replacement.ptr};
    size_t left = replacement.len;
    while (left > 0 && step(out, handle, &from.taken, &left, NULL) == E2BIG) {
    }
}

void dv_iconv__write(dv_buf *out, iconv_t handle, dv_str text, const dv_enc *enc) {
    input from = {.given = text.ptr};
    size_t left = text.len;
    while (left > 0 && out->status == DV_OK) {
        int fault = step(out, handle, &from.taken, &left, enc);
        if (fault == E2BIG) continue;
        if (fault != EILSEQ && fault != EINVAL) break;
        uint32_t c = 0xFFFD;
        size_t size = dv_utf8__read(from.given, left, &c);
        size = size > 0 ? size : 1;
        dv_enc__bad(enc, text.len - left, c);
        put_replacement(out, handle, enc);
        from.given += size;
        left -= size;
    }
}

void dv_iconv__end(dv_buf *out, iconv_t handle) {
    if (dv_buf__reserve(out, ROOM) != DV_OK) return;
    char *to = out->ptr + out->len;
    size_t room = ROOM;
    iconv(handle, NULL, NULL, &to, &room);
    out->len = (size_t)(to - out->ptr);
    *to = '\0';
    iconv(handle, NULL, NULL, NULL, NULL);
}
