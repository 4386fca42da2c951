/* Any text: the block reader gives libyaml's events or gives up. */
#include <stdlib.h>

#include "unit/event_pair.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    dv_str rest = {(const char *)bytes, size};
    uint32_t line = 1;
    size_t offset = 0;
    dv_part part;
    const dv_limits limits = dv_limits__resolve(NULL);
    while (dv_part__next(&part, &rest, &line, &offset)) {
        if (dv_part__scan(&part, NULL, &limits, NULL) < DV_OK) continue;
        /* A copy of its own, so that a sanitizer sees the first byte too many. */
        char *copy = malloc(part.text.len + 1);
        if (!copy) return 0;
        memcpy(copy, part.text.ptr, part.text.len);
        char *tight = realloc(copy, part.text.len + (part.text.len == 0));
        if (pair_compare((dv_str){tight, part.text.len}, part.line).differ) abort();
        free(tight);
    }
    return 0;
}
