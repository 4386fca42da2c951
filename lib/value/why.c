#include "value/why.h"

static void *refuse(void *ctx, void *old, size_t old_size, size_t new_size) {
    (void)ctx;
    (void)old;
    (void)old_size;
    (void)new_size;
    return NULL;
}

static const dv_alloc NO_MORE = {.ctx = NULL, .fn = refuse};

dv_status dv_why__set(dv_why *why, dv_status status, const dv_message *message, dv_str text) {
    if (why == NULL) return status;
    why->message = message;
    for (unsigned i = 0; i < 3; i++)
        why->args[i] = (dv_arg){.kind = DV_ARG_NONE};
    dv_why__text(why, 0, text);
    return status;
}

void dv_why__text(dv_why *why, unsigned place, dv_str text) {
    if (why != NULL) why->args[place] = (dv_arg){.kind = DV_ARG_TEXT, .text = text};
}

void dv_why__int(dv_why *why, unsigned place, int64_t value) {
    if (why != NULL) why->args[place] = (dv_arg){.kind = DV_ARG_INT, .value = value};
}

void dv_why__date(dv_why *why, unsigned place, int64_t year, int64_t month, int64_t day) {
    if (why != NULL) why->args[place] = (dv_arg){.kind = DV_ARG_DATE, .value = year * 10000 + month * 100 + day};
}

dv_buf dv_why__open(dv_why *why, unsigned place) {
    why->store[place][0] = 0;
    return (dv_buf){
        .ptr = why->store[place], .len = 0, .cap = sizeof(why->store[place]), .alloc = &NO_MORE, .status = DV_OK};
}

void dv_why__close(dv_why *why, unsigned place, const dv_buf *buf) {
    dv_why__text(why, place, (dv_str){why->store[place], buf->len});
}
