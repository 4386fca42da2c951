#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "report/write.h"

static dv_buf draw(dv_bar *bars, size_t len) {
    dv_chart chart = {DV_S("Cơ cấu"), DV_S("a"), DV_S("b"), bars, len};
    dv_buf out;
    dv_buf_init(&out, NULL);
    dv_chart__svg(&out, &chart, 1);
    cr_assert_eq(out.status, DV_OK);
    return out;
}

/* The number behind the nth `width="` of the drawing. */
static long width_of(const char *svg, size_t index) {
    const char *at = svg;
    for (size_t i = 0; i <= index; i++) {
        at = strstr(at, " width=\"");
        cr_assert_not_null(at);
        at += strlen(" width=\"");
    }
    return strtol(at, NULL, 10);
}

Test(chart, bars_are_in_proportion) {
    dv_bar bars[] = {{DV_S("Kinh"), DV_S("50%"), 50000},
                     {DV_S("Thái"), DV_S("25%"), 25000},
                     {DV_S("Lự"), DV_S("0,01%"), 1},
                     {DV_S("Dao"), DV_S("0%"), 0},
                     {DV_S("Giáy"), DV_S("?"), -7}};
    dv_buf svg = draw(bars, 5);
    long longest = width_of(svg.ptr, 0);
    cr_expect(labs(width_of(svg.ptr, 1) * 2 - longest) <= 1);
    cr_expect_eq(width_of(svg.ptr, 2), 1, "what is there shows");
    cr_expect_eq(width_of(svg.ptr, 3), 0);
    cr_expect_eq(width_of(svg.ptr, 4), 0);
    dv_buf_free(&svg);
}

Test(chart, no_overflow_and_room_for_all) {
    static const char LONG[] = "nhóm có tên rất dài mà người viết không cắt ngắn lại cho vừa";
    dv_bar bars[] = {{DV_S(LONG), DV_S(LONG), INT64_MAX}, {DV_S(LONG), DV_S("1"), INT64_MAX / 2}};
    dv_buf svg = draw(bars, 2);
    long longest = width_of(svg.ptr, 0);
    cr_expect(longest > 50 && longest < 640, "%ld", longest);
    cr_expect(labs(width_of(svg.ptr, 1) * 2 - longest) <= 2);
    cr_expect(strstr(svg.ptr, LONG), "the description has it whole");
    cr_expect(strstr(svg.ptr, "…</text>"));
    dv_buf_free(&svg);
}

Test(chart, people_who_do_not_see_it_hear_it) {
    dv_bar bars[] = {{DV_S("Kinh & <Thái>"), DV_S("36,67%"), 3667}};
    dv_buf svg = draw(bars, 1);
    cr_expect(strstr(svg.ptr, "role=\"img\" aria-labelledby=\"chart-1-title chart-1-desc\""));
    cr_expect(strstr(svg.ptr, "<title id=\"chart-1-title\">Cơ cấu</title>"));
    cr_expect(strstr(svg.ptr, "<desc id=\"chart-1-desc\">Kinh &amp; &lt;Thái&gt;: 36,67%</desc>"));
    dv_buf_free(&svg);
}
