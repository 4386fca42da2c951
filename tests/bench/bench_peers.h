/* What others do, as far as they are installed: rows for bench_text.c, which includes this once. Texts go in and come out as UTF-8, since
 * that is what files hold; what a library needs in between is part of its time. */

static dv_status utf8proc_form(room *r, dv_str text, utf8proc_option_t form) {
    utf8proc_uint8_t *made = NULL;
    utf8proc_ssize_t len = utf8proc_map((const utf8proc_uint8_t *)text.ptr, (utf8proc_ssize_t)text.len, &made, form | UTF8PROC_STABLE);
    (void)r;
    free(made);
    return len > 0 ? DV_OK : DV_E_NOMEM;
}
static dv_status utf8proc_nfc(room *r, dv_str text) {
    return utf8proc_form(r, text, UTF8PROC_COMPOSE);
}
static dv_status utf8proc_nfd(room *r, dv_str text) {
    return utf8proc_form(r, text, UTF8PROC_DECOMPOSE);
}

#define PEERS_UTF8PROC                                                                                                                 \
    {"utf8proc: nfc of decomposed", TEXT_DECOMPOSED, utf8proc_nfc}, {"utf8proc: nfd of composed", TEXT_PLAIN, utf8proc_nfd},

#ifdef DANVAN_BENCH_ICU
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

typedef struct icu_texts {
    UChar *in;
    UChar *made;
    int32_t in_len;
    int32_t room;
} icu_texts;

static bool icu_open(icu_texts *t, dv_str text) {
    UErrorCode error = U_ZERO_ERROR;
    t->room = (int32_t)text.len * 2;
    t->in = malloc((size_t)t->room * sizeof *t->in);
    t->made = malloc((size_t)t->room * sizeof *t->made);
    if (t->in && t->made) u_strFromUTF8(t->in, t->room, &t->in_len, text.ptr, (int32_t)text.len, &error);
    return t->in && t->made && U_SUCCESS(error);
}

static dv_status icu_close(icu_texts *t, room *r, size_t most, int32_t made_len, UErrorCode error) {
    int32_t len = 0;
    if (U_SUCCESS(error) && r->out.cap > most) u_strToUTF8(r->out.ptr, (int32_t)r->out.cap, &len, t->made, made_len, &error);
    free(t->in);
    free(t->made);
    return U_SUCCESS(error) ? DV_OK : DV_E_NOMEM;
}

static dv_status icu_form(room *r, dv_str text, bool composed) {
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *form = composed ? unorm2_getNFCInstance(&error) : unorm2_getNFDInstance(&error);
    icu_texts t = {0};
    if (!icu_open(&t, text)) return DV_E_NOMEM;
    int32_t len = unorm2_normalize(form, t.in, t.in_len, t.made, t.room, &error);
    return icu_close(&t, r, text.len, len, error);
}
static dv_status icu_nfc(room *r, dv_str text) {
    return icu_form(r, text, true);
}
static dv_status icu_nfd(room *r, dv_str text) {
    return icu_form(r, text, false);
}
static dv_status icu_upper(room *r, dv_str text) {
    UErrorCode error = U_ZERO_ERROR;
    icu_texts t = {0};
    if (!icu_open(&t, text)) return DV_E_NOMEM;
    int32_t len = u_strToUpper(t.made, t.room, t.in, t.in_len, "vi", &error);
    return icu_close(&t, r, text.len, len, error);
}
#define PEERS_ICU                                                                                                                      \
    {"icu: nfc of composed", TEXT_PLAIN, icu_nfc}, {"icu: nfc of decomposed", TEXT_DECOMPOSED, icu_nfc},                               \
        {"icu: nfd of composed", TEXT_PLAIN, icu_nfd}, {"icu: upper", TEXT_PLAIN, icu_upper},
#else
#define PEERS_ICU
#endif

#ifdef DANVAN_BENCH_GLIB
#include <glib.h>

static dv_status glib_check(room *r, dv_str text) {
    (void)r;
    return g_utf8_validate(text.ptr, (gssize)text.len, NULL) ? DV_OK : DV_E_TEXT;
}
/* A kibibyte or so at a time: it moves all that is left of its text for letters with several marks, the square of the length. */
static dv_status glib_form(dv_str text, GNormalizeMode form) {
    for (size_t at = 0, end; at < text.len; at = end) {
        for (end = at + 1024 < text.len ? at + 1024 : text.len; end < text.len && text.ptr[end] != ' ';)
            end++;
        char *made = g_utf8_normalize(text.ptr + at, (gssize)(end - at), form);
        if (!made) return DV_E_TEXT;
        g_free(made);
    }
    return DV_OK;
}
static dv_status glib_nfc(room *r, dv_str text) {
    (void)r;
    return glib_form(text, G_NORMALIZE_NFC);
}
static dv_status glib_nfd(room *r, dv_str text) {
    (void)r;
    return glib_form(text, G_NORMALIZE_NFD);
}
#define PEERS_GLIB                                                                                                                     \
    {"glib: utf8 check", TEXT_PLAIN, glib_check}, {"glib: nfc of decomposed", TEXT_DECOMPOSED, glib_nfc},                              \
        {"glib: nfd of composed", TEXT_PLAIN, glib_nfd},
#else
#define PEERS_GLIB
#endif

#define PEERS PEERS_UTF8PROC PEERS_ICU PEERS_GLIB
