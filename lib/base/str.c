#include <danvan/base.h>

#include <string.h>

dv_str dv_s(const char *text) {
    return (dv_str){text, text ? strlen(text) : 0};
}

bool dv_str_equal(dv_str a, dv_str b) {
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

static const char *const FAILURES[] = {
    [-DV_OK] = "ok",
    [-DV_E_ARG] = "arg",
    [-DV_E_NOMEM] = "nomem",
    [-DV_E_IO] = "io",
    [-DV_E_SYNTAX] = "syntax",
    [-DV_E_LIMIT] = "limit",
    [-DV_E_TEXT] = "text",
    [-DV_E_VALUE] = "value",
    [-DV_E_AMBIGUOUS] = "ambiguous",
    [-DV_E_RANGE] = "range",
    [-DV_E_LOSS] = "loss",
    [-DV_E_NOT_FOUND] = "not_found",
    [-DV_E_UNSUPPORTED] = "unsupported",
};

const char *dv_status_name(dv_status status) {
    if (status == DV_FINDINGS) return "findings";
    if (status > 0 || status < DV_E_UNSUPPORTED) return "unknown";
    return FAILURES[-(int)status];
}
