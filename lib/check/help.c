/* Small things that several families of rules need. */
#include "check/check.h"

#include <string.h>

#define BRIEF_CHARACTERS 40

dv_arg dv_arg__trimmed(int64_t value, unsigned scale) {
    while (scale > 0 && value % 10 == 0) {
        value /= 10;
        scale--;
    }
    return dv_arg__decimal(value, scale);
}

void *dv_check__alloc(dv_checking *run, size_t count, size_t size) {
    size_t bytes;
    void *memory = NULL;
    if (!__builtin_mul_overflow(count, size, &bytes))
        memory = dv_arena__alloc(&run->arena, bytes, _Alignof(max_align_t));
    if (!memory && run->status == DV_OK) run->status = DV_E_NOMEM;
    return memory;
}

dv_str dv_check__keep(dv_checking *run, dv_buf *buf) {
    dv_str text = {NULL, 0};
    if (buf->status == DV_OK) text = dv_arena__str(&run->arena, dv_buf_str(buf));
    if (!text.ptr && run->status == DV_OK) run->status = DV_E_NOMEM;
    dv_buf_free(buf);
    return text;
}

dv_str dv_check__fold(dv_checking *run, dv_str text) {
    dv_buf buf;
    dv_buf_init(&buf, run->arena.alloc);
    if (dv_fold(&buf, text) == DV_E_TEXT) dv_buf_add(&buf, text);
    return dv_check__keep(run, &buf);
}

dv_str dv_check__brief(dv_checking *run, dv_str name) {
    if (dv_utf8_len(name) <= BRIEF_CHARACTERS) return name;
    size_t cut = 0;
    size_t characters = 0;
    for (size_t at = 0; at < name.len && characters < BRIEF_CHARACTERS; characters++) {
        if (dv_utf8_next(name, &at) == ' ') cut = at;
    }
    dv_buf buf;
    dv_buf_init(&buf, run->arena.alloc);
    dv_buf_add(&buf, (dv_str){name.ptr, cut});
    dv_buf_puts(&buf, "…");
    return dv_check__keep(run, &buf);
}

dv_str dv_check__symbol(dv_checking *run, const dv_docref *symbol) {
    dv_buf buf;
    dv_buf_init(&buf, run->arena.alloc);
    dv_docref_format(&buf, symbol, DV_VIETNAMESE);
    return dv_check__keep(run, &buf);
}

dv_str dv_check__citation(dv_checking *run, const dv_citation *citation) {
    if (DV_HAS(citation, symbol)) return dv_check__symbol(run, &citation->symbol);
    dv_buf buf;
    dv_buf_init(&buf, run->arena.alloc);
    dv_buf_add(&buf, citation->type);
    if (citation->issuer.len > 0) {
        dv_buf_puts(&buf, buf.len > 0 ? " của " : "");
        dv_buf_add(&buf, citation->issuer);
    }
    if (citation->subject.len > 0) {
        dv_buf_puts(&buf, buf.len > 0 ? " " : "");
        dv_buf_add(&buf, citation->subject);
    }
    return dv_check__keep(run, &buf);
}

static const char *word_of(const dv_entity *entity, int field, int32_t code) {
    if (field < 0 || !entity->type->fields[field].words) return NULL;
    return dv_enum_name(entity->type->fields[field].words, code, DV_VI);
}

dv_str dv_check__hamlet_word(const dv_checking *run) {
    const dv_commune *commune = run->dossier->commune;
    int32_t kind = 0;
    const char *word = NULL;
    for (size_t i = 0; commune && i < commune->hamlets_declared.len; i++) {
        const dv_kind_count *declared = commune->hamlets_declared.items[i];
        if (!DV_HAS(declared, kind)) continue;
        if (kind != 0 && kind != declared->kind.code) return DV_S("thôn, bản");
        kind = declared->kind.code;
        word = word_of(&declared->base, DV_ROW_OF(declared, kind), kind);
    }
    for (size_t i = 0; !word && i < run->dossier->hamlets.len; i++) {
        const dv_hamlet *hamlet = run->dossier->hamlets.items[i];
        if (DV_HAS(hamlet, kind)) word = word_of(&hamlet->base, DV_ROW_OF(hamlet, kind), hamlet->kind.code);
    }
    return word ? dv_s(word) : DV_S("bản");
}

dv_str dv_check__hamlet(dv_checking *run, const dv_hamlet *hamlet) {
    const char *word = DV_HAS(hamlet, kind) ? word_of(&hamlet->base, DV_ROW_OF(hamlet, kind), hamlet->kind.code) : NULL;
    dv_buf buf;
    dv_buf_init(&buf, run->arena.alloc);
    dv_buf_add(&buf, word ? dv_s(word) : dv_check__hamlet_word(run));
    dv_buf_putc(&buf, ' ');
    dv_buf_add(&buf, hamlet->name);
    return dv_check__keep(run, &buf);
}

dv_str dv_check__commune_word(const dv_checking *run) {
    const dv_commune *commune = run->dossier->commune;
    int32_t kind = 0;
    if (commune) kind = commune->name.kind != 0 ? commune->name.kind : commune->kind.code;
    switch (kind) {
    case DV_PLACE_PHUONG:
        return DV_S("phường");
    case DV_PLACE_DAC_KHU:
        return DV_S("đặc khu");
    default:
        return DV_S("xã");
    }
}

bool dv_check__is_issued(const dv_checking *run) {
    const dv_report *report = run->dossier->report;
    return report && DV_HAS(report, status) && report->status.code == DV_REPORT_ISSUED;
}

bool dv_check__is_unread(const dv_checking *run, const dv_entity *entity, int field) {
    for (const dv_unread *unread = run->doc->unread; unread; unread = unread->next)
        if (unread->entity == entity && unread->field == field) return true;
    return false;
}

bool dv_check__exact(const dv_entity *entity, int field, int64_t *value) {
    const dv_count *count = dv_member(entity, field);
    if (!count || count->q != DV_EXACT) return false;
    *value = count->value;
    return true;
}

bool dv_check__ratio(int64_t *out, int64_t part, int64_t factor, int64_t whole) {
    int64_t product;
    if (whole <= 0 || __builtin_mul_overflow(part, factor, &product)) return false;
    int64_t quotient = product / whole;
    int64_t rest = product % whole;
    if (rest >= whole - rest)
        quotient++;
    else if (rest < 0 && -rest > whole + rest)
        quotient--;
    *out = quotient;
    return true;
}

int64_t dv_check__power(unsigned exponent) {
    int64_t power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

static bool is_word_byte(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || (unsigned char)byte >= 0x80;
}

bool dv_check__holds(dv_str text, dv_str phrase) {
    if (phrase.len == 0 || phrase.len > text.len) return false;
    for (size_t at = 0; at <= text.len - phrase.len; at++) {
        size_t end = at + phrase.len;
        if ((at > 0 && is_word_byte(text.ptr[at - 1])) || (end < text.len && is_word_byte(text.ptr[end]))) continue;
        if (memcmp(text.ptr + at, phrase.ptr, phrase.len) == 0) return true;
    }
    return false;
}

int64_t dv_check__weight(const dv_model *model) {
    int64_t sum = 0;
    if (DV_HAS(model, part_of)) return 0;
    if (dv_model_shape(model) != DV_SHAPE_GROUP) return 1;
    for (size_t i = 0; i < model->members.len; i++) {
        int64_t count = 1;
        DV_EXACTLY(model->members.items[i], count, &count);
        if (__builtin_add_overflow(sum, count, &sum)) return 0;
    }
    return sum;
}

dv_date dv_check__report_date(const dv_checking *run) {
    const dv_report *report = run->dossier->report;
    return report && DV_HAS(report, date) ? report->date : (dv_date){0};
}

bool dv_check__is_capital(uint32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z';
    if (c < 0x100) return c >= 0xC0 && c <= 0xDE;
    if (c == 0x1A0 || c == 0x1AF) return true;
    return ((c >= 0x100 && c < 0x138) || (c >= 0x168 && c < 0x178) || (c >= 0x1EA0 && c < 0x1F00)) && c % 2 == 0;
}

bool dv_check__is_small(uint32_t c) {
    if (c < 0x80) return c >= 'a' && c <= 'z';
    if (c < 0x100) return c >= 0xDF && c != 0xF7;
    return ((c >= 0x100 && c < 0x180) || c == 0x1A1 || c == 0x1B0 || (c >= 0x1EA0 && c < 0x1F00)) &&
           !dv_check__is_capital(c);
}

bool dv_check__is_lines(const dv_field *field) {
    static const char *const KEYS[] = {"difficulties", "mottos", "problems", "goals", "findings", "notes"};
    for (size_t i = 0; i < sizeof KEYS / sizeof KEYS[0]; i++)
        if (strcmp(field->key, KEYS[i]) == 0) return true;
    return false;
}
