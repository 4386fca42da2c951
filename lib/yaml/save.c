/* The schema walker that writes: descriptor tables in, canonical YAML out. */
#include "yaml/save.h"

#include <string.h>

#include "base/buf.h"
#include "base/options.h"
#include "model/store.h"
#include "yaml/extra.h"
#include "yaml/scalar.h"

typedef struct saver {
    dv_writer w;
    dv_lang keys;
    dv_notation notation; /* of quantities and short forms */
} saver;

/* What the loader takes unless it is told otherwise: a mapping beyond it is written as a list. */
#define LABEL_BYTES 512
#define MAP_KEYS 256
#define FIRST_BYTES 4096

static void write_rows(saver *s, const dv_entity *entity, size_t first);

/* Values of one scalar; each appends to the line that was begun. */

static void put_text(saver *s, const dv_field *row, const void *at) {
    (void)row;
    dv_scalar__write(s->w.out, *(const dv_str *)at);
}

/* Appends a text in quotes whatever it is: codes, days and periods never change their look. */
static void put_code(saver *s, const dv_field *row, const void *at) {
    (void)row;
    size_t start = s->w.out->len;
    dv_buf_add(s->w.out, *(const dv_str *)at);
    dv_scalar__quote(s->w.out, start);
}

static void put_count(saver *s, const dv_field *row, const void *at) {
    (void)row;
    const dv_count *count = at;
    if (count->q == DV_EXACT) {
        dv_buf_int(s->w.out, count->value);
        return;
    }
    size_t start = s->w.out->len;
    dv_count_format(s->w.out, *count, s->notation);
    dv_scalar__settle(s->w.out, start);
}

static void put_decimal(saver *s, const dv_field *row, const void *at) {
    (void)row;
    size_t start = s->w.out->len;
    dv_decimal_format(s->w.out, *(const dv_decimal *)at, s->notation);
    dv_scalar__settle(s->w.out, start);
}

/* A whole number of what goes without saying is written like a count. */
static bool is_whole(const dv_amount *amount, dv_unit unit) {
    return amount->q == DV_EXACT && amount->scale == 0 && amount->lower == amount->upper && amount->unit == unit &&
           amount->per == DV_PER_NONE && amount->lower >= 0;
}

static void put_amount(saver *s, const dv_field *row, const void *at) {
    const dv_amount *amount = at;
    if (is_whole(amount, row->unit)) {
        dv_buf_int(s->w.out, amount->lower);
        return;
    }
    size_t start = s->w.out->len;
    dv_amount_format(s->w.out, *amount, row->unit, s->notation);
    dv_scalar__settle(s->w.out, start);
}

static void put_date(saver *s, const dv_field *row, const void *at) {
    (void)row;
    size_t start = s->w.out->len;
    dv_date_format(s->w.out, *(const dv_date *)at, DV_PLAIN);
    dv_scalar__quote(s->w.out, start);
}

static void put_interval(saver *s, const dv_field *row, const void *at) {
    (void)row;
    size_t start = s->w.out->len;
    dv_interval_format(s->w.out, *(const dv_interval *)at, DV_PLAIN);
    dv_scalar__quote(s->w.out, start);
}

static void put_docref(saver *s, const dv_field *row, const void *at) {
    (void)row;
    size_t start = s->w.out->len;
    dv_docref_format(s->w.out, at, DV_PLAIN);
    dv_scalar__settle(s->w.out, start);
}

static void put_enum(saver *s, const dv_field *row, const void *at) {
    const dv_enum *word = at;
    const char *name = word->code ? dv_enum_name(row->words, word->code, s->keys) : NULL;
    dv_scalar__write(s->w.out, name ? dv_s(name) : word->text);
}

typedef void put_fn(saver *s, const dv_field *row, const void *at);

/* Kinds of one scalar. A place is not among them: dv_get() composes it. */
static put_fn *const PUT[] = {
    [DV_KIND_TEXT] = put_text,
    [DV_KIND_CODE] = put_code,
    [DV_KIND_COUNT] = put_count,
    [DV_KIND_DECIMAL] = put_decimal,
    [DV_KIND_AMOUNT] = put_amount,
    [DV_KIND_DATE] = put_date,
    [DV_KIND_INTERVAL] = put_interval,
    [DV_KIND_DOCREF] = put_docref,
    [DV_KIND_ENUM] = put_enum,
    [DV_KIND_REF] = put_text, /* begins with its name */
    [DV_KIND_MAP] = NULL,
};
_Static_assert(offsetof(dv_ref, name) == 0, "a reference is written by its name");

/* What a list holds from element to element, and how one of them is written. */
typedef struct element {
    const char *items;
    size_t len;
    size_t size;
    put_fn *put;
} element;

static element elements_of(const dv_field *row, const void *at) {
    if (row->kind == DV_KIND_ENUMS) {
        const dv_enums *list = at;
        return (element){(const char *)list->items, list->len, sizeof(dv_enum), put_enum};
    }
    if (row->kind == DV_KIND_REFS) {
        const dv_refs *list = at;
        return (element){(const char *)list->items, list->len, sizeof(dv_ref), put_text};
    }
    const dv_texts *list = at;
    return (element){(const char *)list->items, list->len, sizeof(dv_str), put_text};
}

/* One element a line, below the key that was written. */
static void write_values(saver *s, const dv_field *row, const void *at) {
    element list = elements_of(row, at);
    dv_writer__down(&s->w);
    for (size_t i = 0; i < list.len; i++) {
        dv_writer__push(&s->w, (int32_t)i);
        dv_writer__item(&s->w);
        dv_writer__begin(&s->w);
        list.put(s, row, list.items + i * list.size);
        dv_writer__end_line(&s->w);
        dv_writer__item_end(&s->w);
        dv_writer__pop(&s->w);
    }
    dv_writer__up(&s->w);
}

/* Paragraphs; a list of quoted texts where one of them cannot stand in a literal block. */
static void write_prose(saver *s, const dv_field *row, const void *at) {
    const dv_texts *prose = at;
    if (!dv_writer__literal(&s->w, prose->items, prose->len)) write_values(s, row, at);
}

/* Keys that were written without a value stay: somebody is to fill them in. */
static bool is_left_blank(const dv_entity *entity, size_t row) {
    return (entity->blank >> row & 1) != 0 && dv_member_len(entity, (int)row) == 0;
}

static bool is_written(const dv_entity *entity, size_t row) {
    if (entity->type->fields[row].flags & DV_FIELD_DERIVED) return false;
    return dv_member_len(entity, (int)row) > 0 || is_left_blank(entity, row);
}

/* The next row that is written, from `row` on; SIZE_MAX behind the last. */
static size_t next_written(const dv_entity *entity, size_t row) {
    uint64_t known = entity->present | entity->blank;
    for (; row < 64 && known >> row != 0; row++) {
        row += (size_t)__builtin_ctzll(known >> row);
        if (is_written(entity, row)) return row;
    }
    return SIZE_MAX;
}

static size_t count_written(const dv_entity *entity, size_t first, size_t *last) {
    size_t count = 0;
    for (size_t i = next_written(entity, first); i != SIZE_MAX; i = next_written(entity, i + 1)) {
        count++;
        *last = i;
    }
    return count;
}

/* Appends the short form to the line that was begun; false, and nothing appended, where it would lose something. */
static bool put_short(saver *s, const dv_entity *entity) {
    dv_buf *out = s->w.out;
    size_t start = out->len;
    const struct dv_short *brief = entity->type->brief;
    if (!brief || !brief->write || entity->extra || (entity->blank & ~entity->present)) return false;
    if (!brief->write(out, entity, s->notation) || out->len == start) {
        if (out->status == DV_OK && out->ptr) {
            out->len = start;
            out->ptr[start] = '\0';
        }
        return false;
    }
    dv_scalar__settle(out, start);
    return true;
}

/* Below a name that has nothing but paragraphs they follow as a literal block. */
static bool write_short_prose(saver *s, const dv_entity *entity, size_t first) {
    size_t row = 0;
    if (first == 0 || !entity->type->brief || entity->extra || count_written(entity, first, &row) != 1 ||
        entity->type->fields[row].kind != DV_KIND_PROSE || is_left_blank(entity, row))
        return false;
    const dv_texts *prose = dv_member(entity, (int)row);
    return dv_writer__literal(&s->w, prose->items, prose->len);
}

/* The value behind a key: rows from `first` on, short where that loses nothing. */
static void write_value(saver *s, const dv_entity *entity, size_t first) {
    if (write_short_prose(s, entity, first)) return;
    size_t last;
    bool empty = !entity->extra && count_written(entity, first, &last) == 0;
    dv_buf *out = s->w.out;
    if (empty && first > 0) { /* a name whose value is still to be filled in */
        dv_writer__end_line(&s->w);
        return;
    }
    dv_buf__byte(out, ' ');
    if (empty) dv_buf_puts(out, "{}");
    if (empty || put_short(s, entity)) {
        dv_writer__end_line(&s->w);
        return;
    }
    if (out->status == DV_OK) out->ptr[--out->len] = '\0';
    dv_writer__down(&s->w);
    write_rows(s, entity, first);
    dv_writer__up(&s->w);
}

static void write_item(saver *s, const dv_entity *entity, bool may_be_short) {
    dv_writer__item(&s->w);
    dv_buf *out = s->w.out;
    size_t start = out->len, dashes = s->w.dashes;
    dv_writer__begin(&s->w);
    if (may_be_short && put_short(s, entity)) {
        dv_writer__end_line(&s->w);
    } else if (out->status == DV_OK) {
        out->len = start;
        s->w.dashes = dashes;
        write_rows(s, entity, 0);
    }
    dv_writer__item_end(&s->w);
}

/* Whether the items of a list stand apart: those of the dossier itself that take several lines. */
static bool is_long(const saver *s, const dv_entity *entity) {
    size_t last = 0;
    return s->w.path.len == 2 && (entity->extra || count_written(entity, 0, &last) > 1);
}

/* The short form of what belongs into a mapping leaves out its key: in a list it stands long. */
static void write_list(saver *s, const dv_entity *entity, size_t row) {
    bool may_be_short = entity->type->fields[row].kind == DV_KIND_LIST;
    size_t len = dv_member_len(entity, (int)row);
    dv_writer__down(&s->w);
    for (size_t i = 0; i < len; i++) {
        const dv_entity *child = dv_child(entity, (int)row, i);
        s->w.blank = i > 0 && is_long(s, child);
        dv_writer__push(&s->w, (int32_t)i);
        write_item(s, child, may_be_short);
        dv_writer__pop(&s->w);
    }
    dv_writer__up(&s->w);
}

/* A single declared number stands behind its key: `số bản: 35 bản`. */
static bool write_single(saver *s, const dv_entity *entity, size_t row) {
    const dv_field *field = &entity->type->fields[row];
    if (field->type->fields[0].kind != DV_KIND_COUNT || dv_member_len(entity, (int)row) != 1) return false;
    dv_buf *out = s->w.out;
    dv_buf__byte(out, ' ');
    if (put_short(s, dv_child(entity, (int)row, 0))) {
        dv_writer__end_line(&s->w);
        return true;
    }
    if (out->status == DV_OK) out->ptr[--out->len] = '\0';
    return false;
}

/* The key under which an entity stands in a mapping. */
static dv_str label_of(const saver *s, const dv_entity *entity) {
    if (strcmp(entity->type->name, "share") == 0 && dv_share_is_rest((const dv_share *)entity))
        return s->keys == DV_VI ? DV_S("khác") : DV_S("other");
    const dv_str *label = dv_member(entity, 0);
    return label ? *label : (dv_str){NULL, 0};
}

/* Takes the keys of a mapping into `labels`. It needs one for each of its entities, and no two that a reader would
 * take for one: false otherwise. */
static bool take_labels(const saver *s, const dv_entity *entity, size_t row, dv_str labels[MAP_KEYS]) {
    size_t len = dv_member_len(entity, (int)row);
    if (len > MAP_KEYS) return false;
    for (size_t i = 0; i < len; i++) {
        labels[i] = label_of(s, dv_child(entity, (int)row, i));
        if (labels[i].len == 0 || labels[i].len > LABEL_BYTES) return false;
        for (size_t k = 0; k < i; k++)
            if (dv_str_equal(labels[i], labels[k])) return false;
    }
    return true;
}

static void write_map(saver *s, const dv_entity *entity, size_t row) {
    dv_str labels[MAP_KEYS];
    if (!take_labels(s, entity, row, labels)) {
        write_list(s, entity, row);
        return;
    }
    size_t len = dv_member_len(entity, (int)row);
    dv_writer__down(&s->w);
    for (size_t i = 0; i < len; i++) {
        dv_writer__push(&s->w, (int32_t)i);
        dv_writer__key(&s->w, labels[i], false);
        write_value(s, dv_child(entity, (int)row, i), 1);
        dv_writer__pop(&s->w);
    }
    dv_writer__up(&s->w);
}

static void write_member(saver *s, const dv_entity *entity, size_t row) {
    const dv_field *field = &entity->type->fields[row];
    const void *at = dv_member(entity, (int)row);
    dv_writer__key(&s->w, dv_s(s->keys == DV_VI ? field->vi : field->key), true);
    if (!at) {
        dv_writer__down(&s->w);
        dv_writer__up(&s->w);
        return;
    }
    switch (field->kind) {
    case DV_KIND_TEXTS:
    case DV_KIND_ENUMS:
    case DV_KIND_REFS:
        write_values(s, field, at);
        return;
    case DV_KIND_PROSE:
        write_prose(s, field, at);
        return;
    case DV_KIND_ENTITY:
        write_value(s, dv_child(entity, (int)row, 0), 0);
        return;
    case DV_KIND_MAP:
        write_map(s, entity, row);
        return;
    case DV_KIND_LIST:
        if (!write_single(s, entity, row)) write_list(s, entity, row);
        return;
    default:
        break;
    }
    dv_buf__byte(s->w.out, ' ');
    size_t start = s->w.out->len;
    if (PUT[field->kind]) {
        PUT[field->kind](s, field, at);
    } else {
        dv_get(s->w.out, entity, (int)row, -1, s->notation);
        dv_scalar__settle(s->w.out, start);
    }
    dv_writer__end_line(&s->w);
}

static void write_rows(saver *s, const dv_entity *entity, size_t first) {
    for (size_t i = next_written(entity, first); i != SIZE_MAX; i = next_written(entity, i + 1)) {
        dv_writer__push(&s->w, (int32_t)i);
        write_member(s, entity, i);
        dv_writer__pop(&s->w);
    }
    dv_extra__write(&s->w, entity->extra);
}

/* A number declared before a list belongs to the list: no empty line between them. */
static bool is_mere_value(const dv_field *row) {
    return row->kind < sizeof PUT / sizeof PUT[0] && PUT[row->kind];
}

/* The format is 1 where nothing else is said; it is always written, and first. */
static void write_revision(saver *s, const dv_dossier *dossier) {
    dv_writer__push(&s->w, 0);
    dv_writer__key(&s->w, dv_s(dossier->base.type->fields[0].key), true);
    dv_buf__byte(s->w.out, ' ');
    dv_buf_int(s->w.out, DV_HAS(dossier, revision) ? dossier->revision.value : 1);
    dv_writer__end_line(&s->w);
    dv_writer__pop(&s->w);
}

static void write_dossier(saver *s, const dv_dossier *dossier) {
    const dv_entity *entity = &dossier->base;
    dv_writer__announce(&s->w);
    write_revision(s, dossier);
    bool loose = false;
    for (size_t i = next_written(entity, 1); i != SIZE_MAX; i = next_written(entity, i + 1)) {
        s->w.blank = !loose;
        loose = is_mere_value(&entity->type->fields[i]);
        dv_writer__push(&s->w, (int32_t)i);
        write_member(s, entity, i);
        dv_writer__pop(&s->w);
    }
    s->w.blank = entity->extra != NULL;
    dv_extra__write(&s->w, entity->extra);
    s->w.blank = false;
    dv_writer__tail(&s->w);
}

dv_status dv_save__text(dv_buf *out, const dv_doc *doc, const dv_save_options *options, const dv_write_hook *hook) {
    if (!out || !doc) return DV_E_ARG;
    dv_save_options own = {.keys = DV_VI};
    dv_options__read(&own, sizeof own, options);
    if (own.keys != DV_VI && own.keys != DV_EN) return DV_E_ARG;
    if (doc->unread && !own.allow_loss) return DV_E_LOSS;
    saver s = {.keys = own.keys, .notation = own.keys == DV_VI ? DV_VIETNAMESE : DV_PLAIN};
    /* About as long as what was read: the buffer then hardly has to grow. */
    dv_buf__reserve(out, doc->own->content.len + FIRST_BYTES);
    for (size_t i = 0; i < doc->dossiers.len && out->status == DV_OK; i++) {
        if (i > 0) dv_buf_puts(out, "---\n");
        dv_writer__open(&s.w, out, hook);
        dv_writer__push(&s.w, (int32_t)i);
        write_dossier(&s, doc->dossiers.items[i]);
    }
    return out->status;
}

dv_status dv_save_text(dv_buf *out, const dv_doc *doc, const dv_save_options *options) {
    return dv_save__text(out, doc, options, NULL);
}

dv_status dv_save_file(const dv_doc *doc, const char *path, const dv_save_options *options) {
    if (!doc || !path) return DV_E_ARG;
    dv_buf text;
    dv_buf_init(&text, NULL);
    dv_status status = dv_save__text(&text, doc, options, NULL);
    if (status == DV_OK) status = dv_write_file(path, dv_buf_str(&text));
    dv_buf_free(&text);
    return status;
}
