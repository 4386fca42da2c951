/* The short forms: one text that carries an entity, and what is derived from it. */
#include "model/brief.h"

#include "base/buf.h"
#include "model/rows.h"

static const dv_message MSG_SHARE = {
    .rule = "share-unit", .severity = DV_ERROR,
    .vi = "“{0}” chưa ghi đơn vị: nếu là tỷ lệ, ghi “{0}%”; nếu là số người, ghi số nguyên",
    .en = "“{0}” has no unit: write “{0}%” for a share, a whole number for people"};

static bool only(const dv_entity *entity, uint64_t rows) {
    return (entity->present & ~rows) == 0 && !entity->extra;
}

static dv_status read_name(dv_doc *doc, dv_entity *entity, dv_str text, dv_why *why) {
    return dv_value__read(doc, entity, 0, text, why);
}

static bool write_name(dv_buf *out, const dv_entity *entity, dv_notation notation) {
    return only(entity, 1) && dv_has(entity, 0) && dv_get(out, entity, 0, -1, notation) == DV_OK;
}

const struct dv_short dv_short__name = {.split = true, .read = read_name, .write = write_name};

/* Entities of user-named mappings: the value goes into the second row. `true` only says that the entity is there. */
static dv_status read_text(dv_doc *doc, dv_entity *entity, dv_str text, dv_why *why) {
    static const char *const yes[] = {"true", "có", "yes", "x"};
    for (size_t i = 0; entity->type == &dv_featured__type && i < sizeof yes / sizeof yes[0]; i++)
        if (dv_word_equal(text, dv_s(yes[i])))
            return DV_OK;
    dv_status status = dv_value__read(doc, entity, 1, text, why);
    return status == DV_OK ? dv_entity__derive(doc, entity) : status;
}

static bool write_text(dv_buf *out, const dv_entity *entity, dv_notation notation) {
    if (entity->type == &dv_featured__type) {
        if (entity->present == 0 && !entity->extra)
            return dv_buf_puts(out, "true") == DV_OK;
        return false;
    }
    uint64_t derived = entity->type == &dv_recommendation__type ? 7 : 3;
    if (!only(entity, derived))
        return false;
    return !dv_has(entity, 1) || dv_get(out, entity, 1, -1, notation) == DV_OK;
}

const struct dv_short dv_short__text = {.split = false, .read = read_text, .write = write_text};

/* `35 bản`: the figure, then the kind. */
static dv_status read_kind_count(dv_doc *doc, dv_entity *entity, dv_str text, dv_why *why) {
    size_t digits = 0;
    while (digits < text.len && ((text.ptr[digits] >= '0' && text.ptr[digits] <= '9') || text.ptr[digits] == '.'))
        digits++;
    dv_status status = dv_value__read(doc, entity, 0, (dv_str){text.ptr, digits}, why);
    dv_str kind = dv_trim((dv_str){text.ptr + digits, text.len - digits});
    return status == DV_OK && kind.len > 0 ? dv_value__read(doc, entity, 1, kind, why) : status;
}

static bool write_kind_count(dv_buf *out, const dv_entity *entity, dv_notation notation) {
    const dv_kind_count *declared = (const dv_kind_count *)(const void *)entity;
    dv_str kind = declared->kind.text;
    if (!only(entity, 3) || !dv_has(entity, 0) || declared->count.q != DV_EXACT)
        return false;
    if (kind.len > 0 && (memchr(kind.ptr, ',', kind.len) || memchr(kind.ptr, ';', kind.len)))
        return false; /* would be taken for two */
    dv_get(out, entity, 0, -1, notation == DV_VIETNAMESE ? DV_PLAIN : notation);
    if (dv_has(entity, 1)) {
        dv_buf_putc(out, ' ');
        dv_get(out, entity, 1, -1, notation);
    }
    return out->status == DV_OK;
}

const struct dv_short dv_short__kind_count = {.split = true, .read = read_kind_count, .write = write_kind_count};

static bool has_percent(dv_str text) {
    return text.ptr && memchr(text.ptr, '%', text.len) != NULL;
}

static bool ends_with_word(dv_str text, const char *word) {
    dv_str tail = dv_s(word);
    return text.len > tail.len && memcmp(text.ptr + text.len - tail.len, tail.ptr, tail.len) == 0;
}

/* `6.616 người (36,67%)`, `36,67%`, `112 hộ (2,8%)`: a figure, and perhaps a second one in parentheses. Rows by what they hold. */
static dv_status read_figures(dv_doc *doc, dv_entity *entity, dv_str text, int percent, int people, int households, dv_why *why) {
    dv_str parts[2] = {dv_trim(text), {NULL, 0}};
    const char *open = memchr(text.ptr, '(', text.len);
    if (open && text.ptr[text.len - 1] == ')') {
        size_t at = (size_t)(open - text.ptr);
        parts[0] = dv_trim((dv_str){text.ptr, at});
        parts[1] = dv_trim((dv_str){open + 1, text.len - at - 2});
    }
    for (size_t i = 0; i < 2 && parts[i].len > 0; i++) {
        int row = has_percent(parts[i]) ? percent : people;
        if (row == people && (ends_with_word(parts[i], "hộ") || ends_with_word(parts[i], "households")))
            row = households;
        else if (row == people && percent >= 0 && memchr(parts[i].ptr, ',', parts[i].len)) {
            if (why) {
                why->message = &MSG_SHARE;
                why->args[0] = (dv_arg){.kind = DV_ARG_TEXT, .text = parts[i]};
            }
            return DV_E_VALUE;
        }
        dv_status status = dv_value__read(doc, entity, row, parts[i], why);
        if (status != DV_OK)
            return status;
    }
    return DV_OK;
}

/* The figure of row `figure`, its unit word, and the rate of row `rate` in parentheses. */
static bool write_figures(dv_buf *out, const dv_entity *entity, int figure, const char *unit, int rate, dv_notation notation) {
    bool has_figure = dv_has(entity, figure), has_rate = dv_has(entity, rate);
    if (has_figure) {
        dv_get(out, entity, figure, -1, notation);
        dv_buf_putc(out, ' ');
        dv_buf_puts(out, unit);
    }
    if (has_figure && has_rate)
        dv_buf_puts(out, " (");
    if (has_rate)
        dv_get(out, entity, rate, -1, notation);
    if (has_figure && has_rate)
        dv_buf_putc(out, ')');
    return out->status == DV_OK;
}

static dv_status read_share(dv_doc *doc, dv_entity *entity, dv_str text, dv_why *why) {
    return read_figures(doc, entity, text, 1, 2, 3, why);
}

static bool write_share(dv_buf *out, const dv_entity *entity, dv_notation notation) {
    return only(entity, 7) && write_figures(out, entity, 2, dv_unit_name(DV_UNIT_PEOPLE, notation == DV_PLAIN), 1, notation);
}

const struct dv_short dv_short__share = {.split = false, .read = read_share, .write = write_share};

static dv_status read_poverty(dv_doc *doc, dv_entity *entity, dv_str text, dv_why *why) {
    bool people = ends_with_word(text, "người") || ends_with_word(text, "khẩu") || ends_with_word(text, "people");
    return read_figures(doc, entity, text, 1, people ? 2 : 0, 0, why);
}

static bool write_poverty(dv_buf *out, const dv_entity *entity, dv_notation notation) {
    return only(entity, 3) && entity->present != 0 &&
           write_figures(out, entity, 0, dv_unit_name(DV_UNIT_HOUSEHOLDS, notation == DV_PLAIN), 1, notation);
}

const struct dv_short dv_short__poverty = {.split = false, .read = read_poverty, .write = write_poverty};

dv_str dv_hamlet__kind_word(dv_str name) {
    dv_str longest = {NULL, 0};
    for (size_t i = 0; i < dv_hamlet_kind__words.len; i++) {
        dv_str word = dv_s(dv_hamlet_kind__words.items[i].vi);
        if (word.len > longest.len && name.len > word.len + 1 && memcmp(name.ptr, word.ptr, word.len) == 0 && name.ptr[word.len] == ' ')
            longest = word;
    }
    return longest;
}

/* `bản Chu Va 6`, `Nà Phát (Sơn Bình)`. A small kind word before a capital or digit is the kind; `Bản Bo` is a name. */
static dv_status read_hamlet(dv_doc *doc, dv_entity *entity, dv_str text, dv_why *why) {
    dv_status status = DV_OK;
    if (text.len > 2 && text.ptr[text.len - 1] == ')') {
        size_t open = text.len - 1;
        while (open > 0 && text.ptr[open] != '(')
            open--;
        if (open > 0) {
            status = dv_value__read(doc, entity, 2, (dv_str){text.ptr + open + 1, text.len - open - 2}, why);
            text = dv_trim((dv_str){text.ptr, open});
        }
    }
    dv_str word = dv_hamlet__kind_word(text);
    char next = word.len > 0 ? text.ptr[word.len + 1] : 'a';
    if (status == DV_OK && (next < 'a' || next > 'z')) {
        status = dv_value__read(doc, entity, 1, word, why);
        text = dv_trim((dv_str){text.ptr + word.len, text.len - word.len});
    }
    return status == DV_OK ? dv_value__read(doc, entity, 0, text, why) : status;
}

static bool write_hamlet(dv_buf *out, const dv_entity *entity, dv_notation notation) {
    const dv_hamlet *hamlet = (const dv_hamlet *)(const void *)entity;
    if (!only(entity, 5) || !dv_has(entity, 0) || memchr(hamlet->name.ptr, '(', hamlet->name.len) ||
        memchr(hamlet->name.ptr, ',', hamlet->name.len))
        return false;
    dv_str from_name = hamlet->from.name;
    if (from_name.len > 0 && (memchr(from_name.ptr, '(', from_name.len) || memchr(from_name.ptr, ')', from_name.len)))
        return false;
    if (dv_hamlet__kind_word(hamlet->name).len > 0)
        return false; /* would read as kind and name */
    dv_get(out, entity, 0, -1, notation);
    if (dv_has(entity, 2)) {
        dv_buf_puts(out, " (");
        dv_get(out, entity, 2, -1, notation);
        dv_buf_putc(out, ')');
    }
    return out->status == DV_OK;
}

const struct dv_short dv_short__hamlet = {.split = true, .read = read_hamlet, .write = write_hamlet};

static dv_status set_level(dv_recommendation *recommendation) {
    static const struct { const char *word; enum dv_level level; } words[] = {
        {"trung uong", DV_LEVEL_CENTRAL}, {"so, ban", DV_LEVEL_DEPARTMENTS}, {"cac so", DV_LEVEL_DEPARTMENTS},
        {"nganh", DV_LEVEL_DEPARTMENTS},  {"tinh", DV_LEVEL_PROVINCE},       {"thanh pho", DV_LEVEL_PROVINCE},
        {"xa", DV_LEVEL_COMMUNE},         {"phuong", DV_LEVEL_COMMUNE},      {"dac khu", DV_LEVEL_COMMUNE},
    };
    dv_scratch key;
    dv_scratch__open(&key, NULL);
    dv_status status = dv_fold(&key.buf, recommendation->to);
    recommendation->level = (dv_enum){DV_LEVEL_OTHER, {NULL, 0}};
    for (size_t i = 0; status == DV_OK && i < sizeof words / sizeof words[0]; i++)
        if (strstr(key.buf.ptr, words[i].word)) {
            recommendation->level.code = (int32_t)words[i].level;
            break;
        }
    dv_buf_free(&key.buf);
    dv_present__set(&recommendation->base, dv_field_at(&dv_recommendation__type, offsetof(dv_recommendation, level)));
    return status;
}

dv_status dv_entity__derive(dv_doc *doc, dv_entity *entity) {
    if (entity->type == &dv_recommendation__type && dv_has(entity, 0))
        return set_level((dv_recommendation *)(void *)entity);
    if (entity->type == &dv_share__type && dv_has(entity, 0) && dv_share_is_rest((const dv_share *)(const void *)entity))
        ((dv_share *)(void *)entity)->group = DV_S("khác"); /* one word for the rest, whatever language it was written in */
    if (entity->type == &dv_citation__type)
        return dv_citation__find_cites(doc, (dv_citation *)(void *)entity);
    return DV_OK;
}
