#include <danvan/text.h>

#include "report/write.h"

/* All lengths are in units of the view box. A letter takes at most 9 of them at the size of the style sheet. */
enum { WIDTH = 640, ROW = 21, BAR = 14, BASELINE = 12, LETTER = 9, GAP = 8, LABEL_MAX = 28, VALUE_MAX = 28 };

static int64_t widest(const dv_chart *chart, bool values, int64_t most) {
    int64_t letters = 1;
    for (size_t i = 0; i < chart->len; i++) {
        int64_t len = (int64_t)dv_utf8_len(values ? chart->bars[i].value : chart->bars[i].label);
        letters = len > letters ? len : letters;
    }
    return (letters < most ? letters : most) * LETTER;
}

/* A text of at most `most` characters; what is longer ends in an ellipsis and is told whole in the description. */
static void put_short(dv_buf *out, dv_str text, size_t most) {
    size_t at = 0;
    if (dv_utf8_len(text) <= most) {
        dv_escape__html(out, text);
        return;
    }
    for (size_t i = 0; i + 1 < most; i++)
        dv_utf8_next(text, &at);
    dv_escape__html(out, (dv_str){text.ptr, at});
    dv_buf_puts(out, "…");
}

static void put_number(dv_buf *out, const char *before, int64_t number, const char *after) {
    dv_buf_puts(out, before);
    dv_buf_int(out, number);
    dv_buf_puts(out, after);
}

static int64_t longest(const dv_chart *chart) {
    int64_t most = 0;
    for (size_t i = 0; i < chart->len; i++)
        most = chart->bars[i].size > most ? chart->bars[i].size : most;
    return most;
}

/* size * room / most without overflow; what is there shows at least a line. */
static int64_t bar_length(int64_t size, int64_t most, int64_t room) {
    if (size <= 0 || most <= 0) return 0;
    while (most > INT64_MAX / WIDTH) {
        most /= 2;
        size /= 2;
    }
    int64_t length = size * room / (most > 0 ? most : 1);
    return length > 0 ? length : 1;
}

static void put_description(dv_buf *out, const dv_chart *chart) {
    for (size_t i = 0; i < chart->len; i++) {
        dv_buf_puts(out, i == 0 ? "" : "; ");
        dv_escape__html(out, chart->bars[i].label);
        dv_buf_puts(out, ": ");
        dv_escape__html(out, chart->bars[i].value);
    }
}

static void put_bar(dv_buf *out, const dv_bar *bar, int64_t y, int64_t label_width, int64_t length) {
    put_number(out, "<text text-anchor=\"end\" x=\"", label_width, "\"");
    put_number(out, " y=\"", y + BASELINE, "\">");
    put_short(out, bar->label, LABEL_MAX);
    put_number(out, "</text><rect x=\"", label_width + GAP, "\"");
    put_number(out, " y=\"", y, "\"");
    put_number(out, " width=\"", length, "\"");
    put_number(out, " height=\"", BAR, "\"/>");
    put_number(out, "<text x=\"", label_width + length + 2 * GAP, "\"");
    put_number(out, " y=\"", y + BASELINE, "\">");
    put_short(out, bar->value, VALUE_MAX);
    dv_buf_puts(out, "</text>\n");
}

void dv_chart__svg(dv_buf *out, const dv_chart *chart, size_t number) {
    int64_t label_width = widest(chart, false, LABEL_MAX);
    int64_t room = WIDTH - label_width - widest(chart, true, VALUE_MAX) - 3 * GAP;
    int64_t most = longest(chart);
    put_number(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ", WIDTH, " ");
    put_number(out, "", (int64_t)chart->len * ROW, "\" role=\"img\" ");
    put_number(out, "aria-labelledby=\"chart-", (int64_t)number, "-title ");
    put_number(out, "chart-", (int64_t)number, "-desc\">\n");
    put_number(out, "<title id=\"chart-", (int64_t)number, "-title\">");
    dv_escape__html(out, chart->title);
    put_number(out, "</title>\n<desc id=\"chart-", (int64_t)number, "-desc\">");
    put_description(out, chart);
    dv_buf_puts(out, "</desc>\n");
    for (size_t i = 0; i < chart->len; i++)
        put_bar(out, &chart->bars[i], (int64_t)i * ROW + (ROW - BAR) / 2, label_width,
                bar_length(chart->bars[i].size, most, room > 0 ? room : 1));
    dv_buf_puts(out, "</svg>\n");
}
