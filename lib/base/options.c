#include "base/options.h"

#include <string.h>

void dv_options__read(void *to, size_t to_size, const void *from) {
    size_t size = 0;
    if (from) {
        memcpy(&size, from, sizeof size);
        memcpy(to, from, size == 0 || size > to_size ? to_size : size);
    }
    memcpy(to, &to_size, sizeof to_size);
}
