/* One screen: what a dossier holds, in plain text. */
#include <danvan/report.h>

#include "base/buf.h"
#include "report/letters.h"
#include <danvan/text.h>

enum { NARROW = 40, WIDE = 200, USUAL = 80, LABEL_MAX = 24, FIGURE = 10 };

typedef struct {
    dv_buf *out;
    const dv_dossier *dossier;
    dv_lang lang;
    size_t width;
} dv_screen;

static const char *say(const dv_screen *screen, const char *vi, const char *en) {
    return screen->lang == DV_EN ? en : vi;
}

static dv_notation notation(const dv_screen *screen) {
    return screen->lang == DV_EN ? DV_PLAIN : DV_VIETNAMESE;
}

/* At most `most` characters; what is cut ends in an ellipsis. Returns how many columns were written. */
static size_t put_cut(dv_buf *out, dv_str text, size_t most) {
    size_t len = 0;
    size_t at = 0;
    size_t all = dv_utf8_len(text);
    for (uint32_t c; (c = dv_letters__next(text, &at)) != 0;) {
        if (len + 1 == most && all > most) {
            dv_utf8_put(out, 0x2026);
            return most;
        }
        dv_utf8_put(out, c);
        len++;
    }
    return len;
}

static void put_blanks(dv_buf *out, size_t count) {
    while (count-- > 0)
        dv_buf_putc(out, ' ');
}

static void put_left(dv_buf *out, dv_str text, size_t columns) {
    size_t len = put_cut(out, text, columns);
    put_blanks(out, len < columns ? columns - len : 0);
}

/* Text to the right edge of its columns. */
static void put_right(dv_buf *out, dv_str text, size_t columns) {
    size_t len = dv_utf8_len(text);
    put_blanks(out, len < columns ? columns - len : 0);
    put_cut(out, text, columns);
}

/* Breaks at blanks. */
static void put_wrapped(const dv_screen *screen, dv_str text) {
    size_t column = 0;
    size_t at = 0;
    while (at < text.len) {
        size_t end = at;
        while (end < text.len && text.ptr[end] != ' ')
            end++;
        dv_str word = {text.ptr + at, end - at};
        size_t len = dv_utf8_len(word);
        if (column > 0 && column + 1 + len > screen->width) {
            dv_buf_putc(screen->out, '\n');
            column = 0;
        } else if (column > 0) {
            dv_buf_putc(screen->out, ' ');
            column++;
        }
        column += put_cut(screen->out, word, screen->width);
        at = end + (end < text.len);
    }
    dv_buf_putc(screen->out, '\n');
}

/* A bar in eighths of a column. */
static void put_bar(dv_buf *out, int64_t size, int64_t most, size_t columns) {
    if (size <= 0 || most <= 0) return;
    while (most > INT64_MAX / (8 * WIDE)) {
        most /= 2;
        size /= 2;
    }
    int64_t eighths = size * (int64_t)columns * 8 / most;
    eighths = eighths > 0 ? eighths : 1;
    for (; eighths >= 8; eighths -= 8)
        dv_utf8_put(out, 0x2588);
    if (eighths > 0) dv_utf8_put(out, (uint32_t)(0x2590 - eighths));
}

typedef struct {
    dv_str label;
    char figure[48]; /* as text */
    int64_t size;
} dv_line;

static void keep_figure(dv_line *line, const dv_buf *figure) {
    size_t len = figure->status == DV_OK && figure->len < sizeof line->figure ? figure->len : 0;
    for (size_t i = 0; i < len; i++)
        line->figure[i] = figure->ptr[i];
    line->figure[len] = '\0';
}

static void put_bars(const dv_screen *screen, const dv_line *lines, size_t len) {
    size_t label = 4;
    int64_t most = 0;
    for (size_t i = 0; i < len; i++) {
        size_t columns = dv_utf8_len(lines[i].label);
        label = columns > label ? columns : label;
        most = lines[i].size > most ? lines[i].size : most;
    }
    label = label < LABEL_MAX ? label : LABEL_MAX;
    for (size_t i = 0; i < len; i++) {
        put_blanks(screen->out, 2);
        put_left(screen->out, lines[i].label, label);
        put_right(screen->out, dv_s(lines[i].figure), FIGURE);
        dv_buf_putc(screen->out, ' ');
        put_bar(screen->out, lines[i].size, most, screen->width - label - FIGURE - 3);
        dv_buf_putc(screen->out, '\n');
    }
}

static int64_t share_size(const dv_share *share) {
    dv_decimal percent = share->percent;
    if (!DV_HAS(share, percent)) return share->people.value;
    if (percent.scale > 4 ? percent.mantissa < 0 : dv_decimal_rescale(&percent, 4) != DV_OK) return 0;
    return percent.mantissa;
}

static void put_ethnic(const dv_screen *screen, const dv_commune *commune) {
    enum { MOST = 16 };
    dv_line lines[MOST];
    size_t len = commune->ethnic_composition.len < MOST ? commune->ethnic_composition.len : MOST;
    if (len == 0) return;
    for (size_t i = 0; i < len; i++) {
        const dv_share *share = commune->ethnic_composition.items[i];
        dv_scratch figure;
        dv_scratch__open(&figure, screen->out->alloc);
        if (DV_HAS(share, percent))
            dv_decimal_format(&figure.buf, share->percent, notation(screen));
        else if (DV_HAS(share, people))
            dv_count_format(&figure.buf, share->people, notation(screen));
        lines[i] = (dv_line){.label = share->group, .size = share_size(share)};
        keep_figure(&lines[i], &figure.buf);
        dv_buf_free(&figure.buf);
    }
    dv_buf_putc(screen->out, '\n');
    dv_buf_puts(screen->out, say(screen, "Dân tộc", "Ethnic groups"));
    if (commune->ethnic_composition.len > len) {
        dv_buf_puts(screen->out, say(screen, " (đầu danh sách, tổng số ", " (first ones, of "));
        dv_buf_int(screen->out, (int64_t)commune->ethnic_composition.len);
        dv_buf_putc(screen->out, ')');
    }
    dv_buf_putc(screen->out, '\n');
    put_bars(screen, lines, len);
}

static size_t model_weight(const dv_model *model) {
    if (dv_model_shape(model) == DV_SHAPE_GROUP && DV_HAS(model, declared) && model->declared.value >= 0)
        return (size_t)model->declared.value;
    return 1;
}

static void put_fields(const dv_screen *screen) {
    dv_models models = screen->dossier->models;
    dv_line lines[DV_MODEL_OTHER];
    size_t len = 0;
    for (int32_t field = DV_MODEL_ECONOMY; field <= DV_MODEL_OTHER; field++) {
        size_t count = 0;
        const dv_model *last = NULL;
        for (size_t i = 0; i < models.len; i++)
            if (DV_HAS(models.items[i], field) && models.items[i]->field.code == field) {
                last = models.items[i];
                count += model_weight(last);
            }
        if (!last) continue;
        int row = dv_field_at(last->base.type, offsetof(dv_model, field));
        dv_scratch figure;
        dv_scratch__open(&figure, screen->out->alloc);
        dv_buf_int(&figure.buf, (int64_t)count);
        lines[len] = (dv_line){.label = dv_s(dv_enum_name(last->base.type->fields[row].words, field, screen->lang)),
                               .size = (int64_t)count};
        keep_figure(&lines[len++], &figure.buf);
        dv_buf_free(&figure.buf);
    }
    put_bars(screen, lines, len);
}

static void put_models(const dv_screen *screen) {
    dv_models models = screen->dossier->models;
    size_t shapes[3] = {0};
    size_t total = 0;
    if (models.len == 0) return;
    for (size_t i = 0; i < models.len; i++) {
        shapes[dv_model_shape(models.items[i])]++;
        total += model_weight(models.items[i]);
    }
    dv_buf_putc(screen->out, '\n');
    dv_buf_puts(screen->out, say(screen, "Mô hình: ", "Models: "));
    dv_buf_int(screen->out, (int64_t)total);
    const char *words[] = {say(screen, "nêu tên", "named"), say(screen, "đầy đủ", "full"),
                           say(screen, "nhóm", "groups")};
    static const dv_model_shape_kind ORDER[] = {DV_SHAPE_FULL, DV_SHAPE_BRIEF, DV_SHAPE_GROUP};
    for (size_t i = 0; i < sizeof ORDER / sizeof *ORDER; i++) {
        dv_buf_puts(screen->out, i == 0 ? " (" : ", ");
        dv_buf_int(screen->out, (int64_t)shapes[ORDER[i]]);
        dv_buf_putc(screen->out, ' ');
        dv_buf_puts(screen->out, words[ORDER[i]]);
    }
    dv_buf_puts(screen->out, ")\n");
    put_fields(screen);
}

/* One fact in half a line; two make a line. */
static void put_fact(const dv_screen *screen, const char *label, const dv_entity *entity, size_t offset,
                     size_t *column) {
    int field = dv_field_at(entity->type, offset);
    size_t half = screen->width / 2;
    dv_scratch value;
    dv_scratch__open(&value, screen->out->alloc);
    if (!dv_has(entity, field) || dv_get(&value.buf, entity, field, -1, notation(screen)) != DV_OK) {
        dv_buf_free(&value.buf);
        dv_scratch__open(&value, screen->out->alloc);
        dv_utf8_put(&value.buf, 0x2026);
    }
    if (*column > 0) put_blanks(screen->out, half > *column ? half - *column : 1);
    size_t len = put_cut(screen->out, dv_s(label), half - 2);
    dv_buf_puts(screen->out, ": ");
    len += 2 + put_cut(screen->out, dv_buf_str(&value.buf), half > len + 3 ? half - len - 3 : 1);
    dv_buf_free(&value.buf);
    if (*column > 0) dv_buf_putc(screen->out, '\n');
    *column = *column > 0 ? 0 : len;
}

static void put_facts(const dv_screen *screen, const dv_commune *commune) {
    size_t column = 0;
    put_fact(screen, say(screen, "Diện tích", "Area"), &commune->base, offsetof(dv_commune, area), &column);
    put_fact(screen, say(screen, "Dân số", "Population"), &commune->base, offsetof(dv_commune, population), &column);
    put_fact(screen, say(screen, "Số hộ", "Households"), &commune->base, offsetof(dv_commune, households), &column);
    put_fact(screen, say(screen, "Mã", "Code"), &commune->base, offsetof(dv_commune, code), &column);
}

static void put_compare(const dv_screen *screen, const char *label, bool has, int64_t declared, size_t listed) {
    if (!has && listed == 0) return;
    put_blanks(screen->out, 2);
    put_left(screen->out, dv_s(label), LABEL_MAX);
    dv_scratch text;
    dv_scratch__open(&text, screen->out->alloc);
    if (has)
        dv_buf_int(&text.buf, declared);
    else
        dv_utf8_put(&text.buf, 0x2026);
    put_right(screen->out, dv_buf_str(&text.buf), 6);
    dv_buf_free(&text.buf);
    dv_buf_puts(screen->out, " / ");
    dv_buf_int(screen->out, (int64_t)listed);
    dv_buf_putc(screen->out, '\n');
}

static size_t main_groups(const dv_commune *commune) {
    size_t count = 0;
    for (size_t i = 0; i < commune->ethnic_composition.len; i++)
        count += !dv_share_is_rest(commune->ethnic_composition.items[i]);
    return count;
}

static void compare_commune(const dv_screen *screen, const dv_commune *commune) {
    int64_t hamlets = 0;
    for (size_t i = 0; i < commune->hamlets_declared.len; i++)
        if (__builtin_add_overflow(hamlets, commune->hamlets_declared.items[i]->count.value, &hamlets))
            hamlets = INT64_MAX;
    put_compare(screen, say(screen, "thôn, bản", "hamlets"), commune->hamlets_declared.len > 0, hamlets,
                screen->dossier->hamlets.len);
    put_compare(screen, say(screen, "dân tộc chính", "main ethnic groups"), DV_HAS(commune, ethnic_groups_declared),
                commune->ethnic_groups_declared.value, main_groups(commune));
}

static void put_declared(const dv_screen *screen) {
    const dv_dossier *dossier = screen->dossier;
    size_t featured = 0;
    size_t models = 0;
    for (size_t i = 0; i < dossier->models.len; i++) {
        featured += dossier->models.items[i]->featured != NULL;
        models += model_weight(dossier->models.items[i]);
    }
    dv_buf_putc(screen->out, '\n');
    dv_buf_puts(screen->out, say(screen, "Khai báo / liệt kê\n", "Declared / listed\n"));
    if (dossier->commune) compare_commune(screen, dossier->commune);
    if (dossier->leadership)
        put_compare(screen, say(screen, "văn bản", "documents"), DV_HAS(dossier->leadership, documents_declared),
                    dossier->leadership->documents_declared.value, dossier->leadership->documents.len);
    put_compare(screen, say(screen, "mô hình", "models"), DV_HAS(dossier, models_declared),
                dossier->models_declared.value, models);
    put_compare(screen, say(screen, "mô hình tiêu biểu", "featured models"), DV_HAS(dossier, featured_declared),
                dossier->featured_declared.value, featured);
}

static void put_member(dv_buf *out, const dv_entity *entity, size_t offset, dv_notation how) {
    int field = dv_field_at(entity->type, offset);
    if (dv_has(entity, field))
        dv_get(out, entity, field, -1, how);
    else
        dv_utf8_put(out, 0x2026);
}

static void put_title(const dv_screen *screen) {
    const dv_report *report = screen->dossier->report;
    const dv_commune *commune = screen->dossier->commune;
    dv_buf line;
    dv_buf_init(&line, screen->out->alloc);
    if (commune) {
        put_member(&line, &commune->base, offsetof(dv_commune, name), DV_VIETNAMESE);
        dv_buf_puts(&line, ", ");
        put_member(&line, &commune->base, offsetof(dv_commune, province), DV_VIETNAMESE);
    }
    if (report) {
        dv_buf_puts(&line, say(screen, " · số ", " · no. "));
        put_member(&line, &report->base, offsetof(dv_report, symbol), DV_VIETNAMESE);
        dv_buf_puts(&line, " · ");
        put_member(&line, &report->base, offsetof(dv_report, date), notation(screen));
    }
    if (line.status != DV_OK) screen->out->status = line.status;
    put_wrapped(screen, dv_buf_str(&line));
    dv_buf_free(&line);
    if (report && DV_HAS(report, subject)) put_wrapped(screen, report->subject);
}

dv_status dv_summary_write(dv_buf *out, const dv_dossier *dossier, dv_lang lang, unsigned width) {
    if (!out || !dossier || (lang != DV_VI && lang != DV_EN) || (width != 0 && (width < NARROW || width > WIDE)))
        return DV_E_ARG;
    dv_screen screen = {out, dossier, lang, width ? width : USUAL};
    put_title(&screen);
    if (dossier->commune) {
        dv_buf_putc(out, '\n');
        put_facts(&screen, dossier->commune);
        put_ethnic(&screen, dossier->commune);
    }
    put_models(&screen);
    put_declared(&screen);
    return out->status;
}
