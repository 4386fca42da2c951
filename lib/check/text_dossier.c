/* The texts of a dossier: prose paragraph by paragraph, and what is written in one line. Personal data is left out, and so are
 * names of places and peoples, which have rules of their own. */
#include <string.h>

#include "check/text.h"

/* Types and members whose texts are names, codes or fixed formulas. */
static const char *const TYPES_LEFT_OUT[] = {"hamlet", "share", "signature", "abbreviation", "predecessor"};
static const char *const KEYS_LEFT_OUT[] = {"id", "notes", "issuer", "type"};

static bool is_in(const char *const *list, size_t len, const char *word) {
    for (size_t i = 0; i < len; i++)
        if (strcmp(list[i], word) == 0) return true;
    return false;
}

static bool is_text(const dv_field *field) {
    if ((field->flags & (DV_FIELD_PERSONAL | DV_FIELD_DERIVED)) != 0) return false;
    if (is_in(KEYS_LEFT_OUT, sizeof KEYS_LEFT_OUT / sizeof KEYS_LEFT_OUT[0], field->key)) return false;
    return field->kind == DV_KIND_PROSE || field->kind == DV_KIND_TEXT || field->kind == DV_KIND_TEXTS;
}

static void check_one(dv_texting *t, const dv_field *field, dv_spot spot, dv_str text) {
    if (text.len == 0 || text.len >= UINT32_MAX) return;
    dv_text_block block = {.text = text, .spot = spot};
    block.is_brief = field->kind != DV_KIND_PROSE || dv_check__is_lines(field);
    block.is_name = strcmp(field->key, "name") == 0;
    dv_text__block(t, &block);
}

static bool check_entity(void *ctx, const dv_visit_step *step) {
    dv_texting *t = ctx;
    const dv_type *type = step->entity->type;
    if (is_in(TYPES_LEFT_OUT, sizeof TYPES_LEFT_OUT / sizeof TYPES_LEFT_OUT[0], type->name)) return true;
    for (size_t i = 0; i < type->len; i++) {
        const dv_field *field = &type->fields[i];
        if (!is_text(field) || !dv_has(step->entity, (int)i)) continue;
        dv_text__part(t);
        const void *member = dv_member(step->entity, (int)i);
        if (field->kind == DV_KIND_TEXT) {
            check_one(t, field, (dv_spot){step->entity, (int)i, -1}, *(const dv_str *)member);
            continue;
        }
        const dv_texts *texts = member;
        for (size_t j = 0; j < texts->len; j++)
            check_one(t, field, (dv_spot){step->entity, (int)i, (int)j}, texts->items[j]);
    }
    return t->run->status == DV_OK;
}

/* Names of hamlets, for the run. */
static dv_str *collect_names(dv_checking *run, size_t *len) {
    const dv_hamlets *hamlets = &run->dossier->hamlets;
    *len = 0;
    if (hamlets->len == 0) return NULL;
    dv_str *names = dv_check__alloc(run, hamlets->len, sizeof *names);
    for (size_t i = 0; names && i < hamlets->len; i++)
        if (hamlets->items[i]->name.len > 0) names[(*len)++] = hamlets->items[i]->name;
    return names;
}

void dv_check__texts(dv_checking *run) {
    dv_texting t;
    size_t len;
    dv_str *names = collect_names(run, &len);
    dv_status status = run->status;
    if (status == DV_OK) {
        status = dv_text__open(&t, run, run->doc->source, run->spelling, names, len);
        if (status == DV_OK) dv_visit(&run->dossier->base, check_entity, &t);
        dv_text__close(&t);
    }
    if (status != DV_OK && run->status == DV_OK) run->status = status;
}
