#include <criterion/criterion.h>

#include <string.h>

#include "base/arena.h"
#include "failing_alloc.h"

static bool is_zero(const unsigned char *ptr, size_t size) {
    for (size_t i = 0; i < size; i++)
        if (ptr[i] != 0) return false;
    return true;
}

Test(test_arena, objects_are_zeroed_aligned_and_apart) {
    failing state;
    dv_alloc alloc = failing_alloc(&state, 0);
    dv_arena arena;
    dv_arena__init(&arena, &alloc);
    cr_assert_eq(dv_arena__bytes(&arena), 0);
    static const size_t SIZES[] = {0, 1, 3, 8, 17, 100, 1000, 5000, 9000, 70000, 3000000};
    enum { COUNT = 300 };
    unsigned char *objects[COUNT];
    for (int round = 0; round < 3; round++) {
        for (size_t i = 0; i < COUNT; i++) {
            size_t size = SIZES[i % 11];
            size_t align = (size_t)1 << i % 7;
            if (size > 100000 && i > 50) size = 10;
            objects[i] = dv_arena__alloc(&arena, size, align);
            cr_assert_not_null(objects[i]);
            cr_assert_eq((uintptr_t)objects[i] % align, 0, "object %zu", i);
            cr_assert(is_zero(objects[i], size), "object %zu of round %d", i, round);
            memset(objects[i], (int)(i % 255) + 1, size);
        }
        for (size_t i = 0; i < COUNT; i++) {
            size_t size = SIZES[i % 11] > 100000 ? 10 : SIZES[i % 11];
            for (size_t j = 0; j < size; j++)
                cr_assert_eq(objects[i][j], i % 255 + 1, "object %zu was written over", i);
        }
        cr_assert_eq(dv_arena__bytes(&arena), state.held);
        dv_arena__reset(&arena);
        cr_assert_eq(dv_arena__bytes(&arena), state.held);
    }
    dv_arena__free(&arena);
    cr_assert_eq(state.held, 0);
    cr_assert_eq(dv_arena__bytes(&arena), 0);
}

Test(test_arena, reset_keeps_the_blocks) {
    failing state;
    dv_alloc alloc = failing_alloc(&state, 0);
    dv_arena arena;
    dv_arena__init(&arena, &alloc);
    size_t calls = 0;
    for (int round = 0; round < 4; round++) {
        for (int i = 0; i < 2000; i++)
            cr_assert_not_null(dv_arena__alloc(&arena, 100, 8));
        if (round == 0) calls = state.calls;
        cr_assert_eq(state.calls, calls, "round %d asked for more", round);
        dv_arena__reset(&arena);
    }
    cr_assert_lt(calls, 8, "blocks do not grow");
    dv_arena__free(&arena);
}

Test(test_arena, an_arena_can_be_used_after_free) {
    dv_arena arena;
    dv_arena__init(&arena, NULL);
    dv_arena__reset(&arena);
    dv_arena__alloc(&arena, 10, 1);
    dv_arena__free(&arena);
    cr_assert_not_null(dv_arena__alloc(&arena, 10, 1));
    dv_arena__free(&arena);
    dv_arena__free(&arena);
}

Test(test_arena, texts) {
    dv_arena arena;
    dv_arena__init(&arena, NULL);
    dv_str empty = dv_arena__str(&arena, DV_S(""));
    cr_assert_not_null(empty.ptr);
    cr_assert_eq(empty.len, 0);
    cr_assert_eq(empty.ptr[0], '\0');
    cr_assert_not_null(dv_arena__str(&arena, (dv_str){NULL, 0}).ptr);
    char text[20000];
    memset(text, 'x', sizeof text);
    for (size_t len = 0; len < sizeof text; len = len * 2 + 1) {
        dv_str copy = dv_arena__str(&arena, (dv_str){text, len});
        cr_assert_not_null(copy.ptr);
        cr_assert_neq((const void *)copy.ptr, (const void *)text);
        cr_assert_eq(copy.len, len);
        cr_assert_eq(copy.ptr[len], '\0');
        cr_assert_eq(memcmp(copy.ptr, text, len), 0);
    }
    dv_arena__free(&arena);
}

Test(test_arena, no_memory) {
    for (size_t fail = 1; fail <= 4; fail++) {
        failing state;
        dv_alloc alloc = failing_alloc(&state, fail);
        dv_arena arena;
        dv_arena__init(&arena, &alloc);
        size_t got = 0;
        for (int i = 0; i < 400; i++)
            got += dv_arena__alloc(&arena, 256, 8) != NULL;
        cr_assert_lt(got, 400, "fail %zu", fail);
        cr_assert(fail == 1 ? got == 0 : got > 20, "fail %zu", fail);
        char big[60000] = {0};
        cr_assert_null(dv_arena__alloc(&arena, sizeof big, 1));
        cr_assert_null(dv_arena__str(&arena, (dv_str){big, sizeof big}).ptr);
        dv_arena__free(&arena);
        cr_assert_eq(state.held, 0, "fail %zu", fail);
    }
}

Test(test_arena, sizes_that_overflow) {
    dv_arena arena;
    dv_arena__init(&arena, NULL);
    cr_assert_not_null(dv_arena__alloc(&arena, 1, 1));
    /* Volatile, or the compiler sees the size and warns of the memset that is never reached. */
    volatile size_t huge = SIZE_MAX;
    cr_assert_null(dv_arena__alloc(&arena, huge, 8));
    cr_assert_null(dv_arena__alloc(&arena, huge - 7, 8));
    cr_assert_null(dv_arena__str(&arena, (dv_str){"x", SIZE_MAX}).ptr);
    dv_arena__free(&arena);
}
