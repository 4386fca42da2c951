/* The table of all rules, those of the loader included. Sorted by id, so that one is found by halving. */
#include <danvan/check.h>

#include <string.h>

static const dv_rule RULES[] = {
#include "check/rules_a_e.h"
#include "check/rules_f_m.h"
#include "check/rules_n_z.h"
};

#define RULES_LEN (sizeof RULES / sizeof RULES[0])

const dv_rule *dv_rules(size_t *len) {
    if (len) *len = RULES_LEN;
    return RULES;
}

static int compare(dv_str id, const char *other) {
    size_t len = strlen(other);
    size_t least = id.len < len ? id.len : len;
    int order = least > 0 ? memcmp(id.ptr, other, least) : 0;
    return order != 0 ? order : (id.len > len) - (id.len < len);
}

const dv_rule *dv_rule_find(dv_str id) {
    size_t low = 0;
    size_t high = RULES_LEN;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = compare(id, RULES[middle].id);
        if (order == 0) return &RULES[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}
