#include <danvan/batch.h>

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

static const char *const TEXTS[] = {"Hoà Bình", "", "chu va 6", NULL, "Ba\xFF", "Đắk R'lấp", "nứơc", "Ea H’Leo"};
#define LEN (sizeof TEXTS / sizeof TEXTS[0])

typedef struct holder {
    char bytes[256];
    int32_t offsets32[LEN + 1];
    int64_t offsets64[LEN + 1];
    uint8_t valid[4];
    dv_strings strings;
} holder;

/* `lead`: bytes and bits that come before the slice. */
static void hold(holder *h, bool large, size_t lead) {
    memset(h, 0, sizeof *h);
    size_t at = lead;
    for (size_t i = 0; i < LEN; i++) {
        h->offsets32[i] = (int32_t)at;
        h->offsets64[i] = (int64_t)at;
        if (!TEXTS[i]) continue;
        memcpy(h->bytes + at, TEXTS[i], strlen(TEXTS[i]));
        at += strlen(TEXTS[i]);
        h->valid[(lead + i) / 8] |= (uint8_t)(1 << ((lead + i) % 8));
    }
    h->offsets32[LEN] = (int32_t)at;
    h->offsets64[LEN] = (int64_t)at;
    h->strings = (dv_strings){.bytes = h->bytes, .valid = h->valid, .valid_offset = lead, .len = LEN};
    if (large)
        h->strings.offsets64 = h->offsets64;
    else
        h->strings.offsets32 = h->offsets32;
}

/* Every operation gives for each text what its function gives alone. */
Test(batch, as_one_by_one) {
    static const char *const FOLDED[LEN] = {"hoa binh", "", "chu va 6", NULL, NULL, "dak r'lap", "nuoc", "ea h’leo"};
    static const char *const TITLED[LEN] = {"Hoà Bình", "", "Chu Va 6", NULL, NULL, "Đắk R'lấp", "Nứơc", "Ea H’Leo"};
    static const char *const STYLED[LEN] = {"Hòa Bình", "", "chu va 6", NULL, NULL, "Đắk R'lấp", "nứơc", "Ea H’Leo"};
    static const char *const MENDED[LEN] = {"Hoà Bình", "", "chu va 6", NULL, NULL, "Đắk R'lấp", "nước", "Ea H’Leo"};
    static const struct {
        dv_text_op op;
        const char *const *wanted;
    } ROWS[] = {{DV_OP_FOLD, FOLDED}, {DV_OP_TITLE, TITLED}, {DV_OP_TONE_STYLE, STYLED}, {DV_OP_TONE_REPAIR, MENDED}};
    dv_batch batch;
    dv_batch_init(&batch, NULL);
    for (size_t r = 0; r < sizeof ROWS / sizeof ROWS[0]; r++)
        for (size_t lead = 0; lead < 12; lead++) {
            holder h;
            hold(&h, lead % 2 == 1, lead);
            cr_assert_eq(dv_batch_text(&batch, &h.strings, ROWS[r].op, NULL), DV_OK);
            cr_assert_eq(batch.len, LEN);
            cr_expect_eq(batch.absent, 2u);
            cr_expect_eq(batch.refused, 1u);
            cr_expect_eq(batch.first_refused, 4u);
            for (size_t i = 0; i < LEN; i++) {
                dv_str text = dv_batch_at(&batch, i);
                cr_expect_eq(text.ptr == NULL, ROWS[r].wanted[i] == NULL, "operation %d, text %zu", ROWS[r].op, i);
                if (text.ptr && ROWS[r].wanted[i])
                    cr_expect(dv_str_equal(text, dv_s(ROWS[r].wanted[i])), "operation %d: %.*s", ROWS[r].op, (int)text.len, text.ptr);
            }
        }
    dv_batch_free(&batch);
}

Test(batch, sets_there_and_back) {
    holder h;
    dv_batch encoded, decoded;
    hold(&h, false, 0);
    dv_batch_init(&encoded, NULL);
    dv_batch_init(&decoded, NULL);
    const dv_encoding sets[] = {DV_ENC_VNI, DV_ENC_VISCII, DV_ENC_VIQR, DV_ENC_NCR};
    for (size_t s = 0; s < sizeof sets / sizeof sets[0]; s++) {
        dv_batch_encoding set = {.encoding = sets[s]};
        h.strings.len = 3; /* the others have signs that some sets lack */
        cr_assert_eq(dv_batch_text(&encoded, &h.strings, DV_OP_ENCODE, &set), DV_OK);
        dv_strings again = {.bytes = encoded.bytes.ptr, .offsets64 = encoded.offsets, .valid = encoded.valid, .len = encoded.len};
        cr_assert_eq(dv_batch_text(&decoded, &again, DV_OP_DECODE, &set), DV_OK);
        for (size_t i = 0; i < 3; i++)
            cr_expect(dv_str_equal(dv_batch_at(&decoded, i), dv_s(TEXTS[i])), "set %d, text %zu", (int)sets[s], i);
    }
    dv_batch_free(&encoded);
    dv_batch_free(&decoded);
}

Test(batch, wrong_use) {
    holder h;
    dv_batch batch;
    dv_batch_init(&batch, NULL);
    hold(&h, false, 0);
    cr_expect_eq(dv_batch_text(NULL, &h.strings, DV_OP_NFC, NULL), DV_E_ARG);
    cr_expect_eq(dv_batch_text(&batch, NULL, DV_OP_NFC, NULL), DV_E_ARG);
    cr_expect_eq(dv_batch_text(&batch, &h.strings, (dv_text_op)99, NULL), DV_E_ARG);
    cr_expect_eq(dv_batch_text(&batch, &h.strings, DV_OP_DECODE, NULL), DV_E_ARG);
    cr_expect_eq(batch.len, 0u);
    dv_strings both = h.strings;
    both.offsets64 = h.offsets64;
    cr_expect_eq(dv_batch_text(&batch, &both, DV_OP_NFC, NULL), DV_E_ARG);
    dv_strings none = h.strings;
    none.offsets32 = NULL;
    cr_expect_eq(dv_batch_text(&batch, &none, DV_OP_NFC, NULL), DV_E_ARG);
    cr_expect_null(dv_strings_at(&none, 0).ptr);
    h.offsets32[3] = 1;
    cr_expect_eq(dv_batch_text(&batch, &h.strings, DV_OP_NFC, NULL), DV_E_ARG);
    h.offsets32[0] = -1;
    cr_expect_eq(dv_batch_text(&batch, &h.strings, DV_OP_NFC, NULL), DV_E_ARG);
    cr_expect_null(dv_batch_at(&batch, 0).ptr);
    dv_batch_free(&batch);
    dv_batch_free(NULL);
}

static size_t calls;
static size_t bound; /* calls that succeed */

static void *count_get(void *ctx, void *old, size_t old_size, size_t new_size) {
    (void)ctx;
    (void)old_size;
    if (new_size == 0) {
        free(old);
        return NULL;
    }
    return calls++ < bound ? realloc(old, new_size) : NULL;
}

static const dv_alloc COUNTED = {NULL, count_get};

/* Ten times the texts cost a few allocations more, for blocks that grow. */
Test(batch, nothing_is_allocated_for_one_text) {
    enum { MANY = 20000 };
    int32_t *offsets = calloc(MANY + 1, sizeof *offsets);
    char *bytes = malloc((size_t)MANY * 16);
    cr_assert(offsets && bytes);
    for (int i = 0; i < MANY; i++) {
        const char *text = i % 3 == 0 ? "bản Chu Va 6" : i % 3 == 1 ? "Hoà Bình" : "đường";
        memcpy(bytes + offsets[i], text, strlen(text));
        offsets[i + 1] = offsets[i] + (int32_t)strlen(text);
    }
    dv_batch_encoding set = {.encoding = DV_ENC_VNI};
    for (int op = DV_OP_NFC; op <= DV_OP_SORT_KEY; op++) {
        size_t counts[2];
        for (int large = 0; large < 2; large++) {
            dv_batch batch;
            dv_strings strings = {.bytes = bytes, .offsets32 = offsets, .len = large ? MANY : MANY / 10};
            dv_batch_init(&batch, &COUNTED);
            calls = 0;
            bound = SIZE_MAX;
            cr_assert_eq(dv_batch_text(&batch, &strings, (dv_text_op)op, op == DV_OP_ENCODE || op == DV_OP_DECODE ? &set : NULL), DV_OK);
            counts[large] = calls;
            dv_batch_free(&batch);
        }
        cr_expect_leq(counts[1], counts[0] + 6, "operation %d: %zu, %zu", op, counts[0], counts[1]);
    }
    free(offsets);
    free(bytes);
}

Test(batch, without_memory) {
    holder h;
    hold(&h, false, 0);
    for (int op = DV_OP_NFC; op <= DV_OP_SORT_KEY; op++)
        for (size_t most = 0;; most++) {
            dv_batch_encoding set = {.encoding = DV_ENC_VNI};
            dv_batch batch;
            dv_batch_init(&batch, &COUNTED);
            calls = 0;
            bound = most;
            dv_status status = dv_batch_text(&batch, &h.strings, (dv_text_op)op, op == DV_OP_ENCODE || op == DV_OP_DECODE ? &set : NULL);
            cr_assert(status == DV_OK || status == DV_E_NOMEM, "operation %d: %s", op, dv_status_name(status));
            cr_expect_eq(batch.len, status == DV_OK ? LEN : 0);
            dv_batch_free(&batch);
            if (status == DV_OK) break;
        }
}

Test(batch, detect_match_order) {
    holder h;
    hold(&h, false, 3);
    dv_encoding encodings[LEN];
    int scores[LEN];
    bool sure[LEN];
    cr_assert_eq(dv_batch_detect(encodings, scores, sure, &h.strings, NULL), DV_OK);
    cr_expect_eq(encodings[0], DV_ENC_UTF8);
    cr_expect_not(sure[3]);
    cr_expect_eq(dv_batch_detect(NULL, NULL, NULL, &h.strings, NULL), DV_OK);

    const dv_str names[] = {DV_S("Chu Va 12"), DV_S("Chu Va 6"), DV_S("Hòa Bình"), DV_S("Đắk R’lấp")};
    dv_match_index *index;
    dv_match_hit hits[LEN];
    dv_match_verdict verdicts[LEN];
    cr_assert_eq(dv_match_index_new(&index, names, 4, NULL), DV_OK);
    cr_assert_eq(dv_batch_match(hits, verdicts, &h.strings, index, NULL), DV_OK);
    cr_expect(verdicts[0] == DV_MATCH_UNIQUE && hits[0].index == 2);
    cr_expect(verdicts[2] == DV_MATCH_UNIQUE && hits[2].index == 1);
    cr_expect(verdicts[3] == DV_MATCH_NONE && hits[3].score == 0);
    cr_expect(verdicts[5] == DV_MATCH_UNIQUE && hits[5].index == 3);
    cr_expect_eq(dv_batch_match(NULL, NULL, &h.strings, index, NULL), DV_E_ARG);
    dv_match_index_free(index);

    size_t order[LEN];
    static const size_t WANTED[LEN] = {1, 4, 2, 5, 7, 0, 6, 3};
    cr_assert_eq(dv_batch_order(order, &h.strings, NULL, NULL), DV_OK);
    for (size_t i = 0; i < LEN; i++)
        cr_expect_eq(order[i], WANTED[i], "%zu: %zu", i, order[i]);
    cr_expect_eq(dv_batch_order(NULL, &h.strings, NULL, NULL), DV_E_ARG);
    h.strings.len = 0;
    cr_expect_eq(dv_batch_order(NULL, &h.strings, NULL, NULL), DV_OK);
}
