#include "report/compose.h"

#include <string.h>

#include "report/letters.h"

typedef struct {
    dv_paper *paper;
    const dv_slot *slots;
    size_t len;
    dv_str n; /* the figure */
} dv_filler;

static bool slot_is(const dv_slot *slot, dv_str name) {
    return slot->name && strlen(slot->name) == name.len && memcmp(slot->name, name.ptr, name.len) == 0;
}

static dv_str find_slot(const dv_filler *filler, dv_str name) {
    if (name.len == 1 && *name.ptr == 'n') return filler->n;
    for (size_t i = 0; i < filler->len; i++)
        if (slot_is(&filler->slots[i], name)) return filler->slots[i].text;
    for (size_t i = 0; i < sizeof filler->paper->common / sizeof *filler->paper->common; i++)
        if (slot_is(&filler->paper->common[i], name)) return filler->paper->common[i].text;
    return (dv_str){NULL, 0};
}

/* Reads `{name}` at `at`, which is moved past it. */
static dv_str read_name(dv_str text, size_t *at) {
    size_t begin = *at + 1;
    while (*at < text.len && text.ptr[*at] != '}')
        ++*at;
    dv_str name = {text.ptr + begin, *at - begin};
    if (*at < text.len) ++*at;
    return name;
}

static bool knows_all(const dv_filler *filler, dv_str part) {
    for (size_t at = 0; at < part.len;) {
        if (part.ptr[at] != '{') {
            at++;
            continue;
        }
        if (find_slot(filler, read_name(part, &at)).len == 0) return false;
    }
    return true;
}

static bool ends_with(const dv_buf *out, dv_str end) {
    return out->len >= end.len && memcmp(out->ptr + out->len - end.len, end.ptr, end.len) == 0;
}

/* A value that ends with a full stop of its own, or with a blank, takes no other. */
static void put_char(dv_buf *out, char c) {
    if (c != '.' || !(ends_with(out, DV_S(".")) || ends_with(out, DV_S("…")))) dv_buf_putc(out, c);
}

static void fill(const dv_filler *filler, dv_buf *out, dv_str text) {
    for (size_t at = 0; at < text.len;) {
        char c = text.ptr[at];
        if (c == '{') {
            dv_str value = find_slot(filler, read_name(text, &at));
            dv_buf_add(out, value.len > 0 ? value : DV_S("…"));
        } else if (c == '[') {
            const char *end = memchr(text.ptr + at, ']', text.len - at);
            size_t stop = end ? (size_t)(end - text.ptr) : text.len;
            dv_str part = {text.ptr + at + 1, stop - at - 1};
            if (knows_all(filler, part)) fill(filler, out, part);
            at = end ? stop + 1 : stop;
        } else {
            put_char(out, c);
            at++;
        }
    }
}

/* Where the first part of a sentence fell away, its mark goes too. */
static dv_str skip_marks(dv_str text) {
    while (text.len > 0 && strchr(" ;,:", *text.ptr)) {
        text.ptr++;
        text.len--;
    }
    return text;
}

static dv_str fill_text(const dv_filler *filler, dv_str text, bool capital) {
    dv_buf buf;
    dv_buf_init(&buf, filler->paper->alloc);
    fill(filler, &buf, text);
    dv_str filled = dv_paper__keep(filler->paper, &buf);
    if (!capital) return filled;
    dv_buf_init(&buf, filler->paper->alloc);
    dv_letters__capital(&buf, skip_marks(filled));
    return dv_paper__keep(filler->paper, &buf);
}

static bool knows_any(const dv_slot *slots, size_t len) {
    for (size_t i = 0; i < len; i++)
        if (slots[i].text.len > 0) return true;
    return len == 0;
}

dv_str dv_compose__phrase(dv_paper *paper, dv_wording id, const dv_slot *slots, size_t len) {
    const dv_filler filler = {paper, slots, len, {NULL, 0}};
    if (!knows_any(slots, len)) return (dv_str){NULL, 0};
    return fill_text(&filler, dv_s(dv_wording__get(id)->text), false);
}

dv_str dv_compose__sentence(dv_paper *paper, dv_wording id, const dv_slot *slots, size_t len) {
    const dv_filler filler = {paper, slots, len, {NULL, 0}};
    if (!knows_any(slots, len)) return (dv_str){NULL, 0};
    return fill_text(&filler, dv_s(dv_wording__get(id)->text), true);
}

void dv_compose__paragraph(dv_paper *paper, dv_wording id, const dv_slot *slots, size_t len, dv_str note) {
    static const char MARK[] = "{note}";
    if (!knows_any(slots, len) && note.len == 0) return;
    const dv_filler filler = {paper, slots, len, {NULL, 0}};
    dv_str text = dv_s(dv_wording__get(id)->text);
    const char *mark = strstr(text.ptr, MARK);
    dv_str before = {text.ptr, mark ? (size_t)(mark - text.ptr) : text.len};
    dv_block *block = dv_paper__block(paper, DV_BLOCK_PARAGRAPH);
    dv_paper__run(paper, block, DV_RUN_PLAIN, fill_text(&filler, before, true));
    if (!mark) return;
    if (note.len > 0) dv_paper__note(paper, block, note);
    dv_paper__run(paper, block, DV_RUN_PLAIN, fill_text(&filler, dv_s(mark + sizeof MARK - 1), false));
}

void dv_compose__one(dv_paper *paper, dv_wording id, const char *slot, dv_str text) {
    dv_slot slots[] = {{slot, text}};
    dv_compose__paragraph(paper, id, DV_SLOTS(slots), (dv_str){NULL, 0});
}

dv_str dv_compose__fill(dv_paper *paper, const char *text, dv_str n, const dv_slot *slots, size_t len) {
    const dv_filler filler = {paper, slots, len, n};
    return text ? fill_text(&filler, dv_s(text), false) : (dv_str){NULL, 0};
}

dv_str dv_compose__template(dv_paper *paper, const char *text) {
    const dv_filler filler = {paper, NULL, 0, {NULL, 0}};
    return text ? fill_text(&filler, dv_s(text), false) : (dv_str){NULL, 0};
}

void dv_compose__open(dv_paper *paper, int level, dv_wording id) {
    dv_paper__open(paper, level, dv_s(dv_wording__get(id)->text));
}
