/* An index of names: looking for two of one name must not cost a comparison of all pairs. */
#include "check/check.h"

#include "text/name.h"

dv_str dv_names__key(dv_checking *run, dv_str name) {
    dv_buf buf;
    dv_buf_init(&buf, run->arena.alloc);
    dv_buf_add(&buf, dv_check__fold(run, name));
    dv_name__drop_zeros(&buf);
    return dv_check__keep(run, &buf);
}

void dv_names__init(dv_checking *run, dv_names *names, size_t most) {
    *names = (dv_names){0};
    size_t slots = 8;
    while (slots / 2 < most + 1)
        slots *= 2;
    names->keys = dv_check__alloc(run, most + 1, sizeof *names->keys);
    names->slots = dv_check__alloc(run, slots, sizeof *names->slots);
    if (names->keys && names->slots) names->mask = slots - 1;
}

/* FNV-1a. */
static size_t hash(dv_str key) {
    uint64_t value = 14695981039346656037u;
    for (size_t i = 0; i < key.len; i++)
        value = (value ^ (unsigned char)key.ptr[i]) * 1099511628211u;
    return (size_t)(value ^ value >> 32);
}

static size_t slot_of(const dv_names *names, dv_str key) {
    size_t at = hash(key) & names->mask;
    while (names->slots[at] != 0 && !dv_str_equal(names->keys[names->slots[at] - 1], key))
        at = (at + 1) & names->mask;
    return at;
}

size_t dv_names__find(const dv_names *names, dv_str key) {
    if (names->mask == 0) return DV_NO_NAME;
    size_t slot = slot_of(names, key);
    return names->slots[slot] == 0 ? DV_NO_NAME : names->slots[slot] - 1;
}

size_t dv_names__add(dv_names *names, dv_str key, bool *is_new) {
    *is_new = false;
    if (names->mask == 0) return 0;
    size_t slot = slot_of(names, key);
    if (names->slots[slot] == 0) {
        *is_new = true;
        names->keys[names->len] = key;
        names->slots[slot] = ++names->len;
    }
    return names->slots[slot] - 1;
}
