/* Three texts of any bytes: comparing is a total order, and that of the keys. */
#include <danvan/danvan.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds) {
    if (!holds) abort();
}

typedef struct text {
    dv_str bytes;
    dv_buf key;
} text;

static int sign(int value) {
    return (value > 0) - (value < 0);
}

static void check_pair(const text *a, const text *b, const dv_order_options *options) {
    int order = dv_compare(a->bytes, b->bytes, options);
    must(order == sign(strcmp(a->key.ptr, b->key.ptr)));
    must(order == -dv_compare(b->bytes, a->bytes, options));
    size_t shorter = a->key.len < b->key.len ? a->key.len : b->key.len;
    int bytes = sign(memcmp(a->key.ptr, b->key.ptr, shorter));
    must(order == (bytes ? bytes : (a->key.len > b->key.len) - (a->key.len < b->key.len)));
}

static void check_form(const text *of, const dv_order_options *options) {
    dv_buf composed, key;
    dv_buf_init(&composed, NULL);
    dv_buf_init(&key, NULL);
    /* More marks on one letter than order.h promises may be read otherwise once they are composed. */
    if (of->bytes.len < 40 && dv_nfc(&composed, of->bytes) == DV_OK && dv_sort_key(&key, dv_buf_str(&composed), options) == DV_OK)
        must(dv_str_equal(dv_buf_str(&key), dv_buf_str(&of->key)));
    dv_buf_free(&composed);
    dv_buf_free(&key);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size < 3) return 0;
    const dv_order_options options = {.size = sizeof options,
                                      .kind = (dv_order_kind)(data[0] & 1),
                                      .tones = (dv_tone_order)(data[0] >> 1 & 1),
                                      .numbers = data[0] & 4};
    /* The texts are parted by the byte FF, which is in no UTF-8. */
    text texts[3];
    const uint8_t *at = data + 1, *end = data + size;
    for (int i = 0; i < 3; i++) {
        const uint8_t *stop = i < 2 && at < end ? memchr(at, 0xFF, (size_t)(end - at)) : NULL;
        size_t len = (size_t)((stop ? stop : end) - at);
        char *copy = malloc(len + 1);
        if (!copy) return 0;
        if (len > 0) memcpy(copy, at, len);
        texts[i].bytes = (dv_str){copy, len};
        dv_buf_init(&texts[i].key, NULL);
        must(dv_sort_key(&texts[i].key, texts[i].bytes, &options) == DV_OK);
        must(memchr(texts[i].key.ptr, 0, texts[i].key.len) == NULL);
        check_form(&texts[i], &options);
        at = stop ? stop + 1 : end;
    }
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 3; j++)
            check_pair(&texts[i], &texts[j], &options);
    for (int i = 0; i < 3; i++) {
        free((char *)(uintptr_t)texts[i].bytes.ptr);
        dv_buf_free(&texts[i].key);
    }
    return 0;
}
