/* Arguments of messages, made in one word. */
#ifndef DANVAN_LIB_BASE_ARG_H
#define DANVAN_LIB_BASE_ARG_H

#include <danvan/base.h>

static inline dv_arg dv_arg__text(dv_str text) {
    return (dv_arg){.kind = DV_ARG_TEXT, .text = text};
}
static inline dv_arg dv_arg__int(int64_t value) {
    return (dv_arg){.kind = DV_ARG_INT, .value = value};
}
static inline dv_arg dv_arg__size(size_t value) {
    return dv_arg__int(value > INT64_MAX ? INT64_MAX : (int64_t)value);
}
static inline dv_arg dv_arg__decimal(int64_t value, unsigned scale) {
    return (dv_arg){.kind = DV_ARG_DECIMAL, .value = value, .scale = (uint8_t)scale};
}
static inline dv_arg dv_arg__sum(const dv_term *terms, size_t len) {
    return (dv_arg){.kind = DV_ARG_SUM, .terms = terms, .terms_len = len};
}

#endif
