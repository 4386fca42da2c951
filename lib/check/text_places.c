/* Names of hamlets that are known, written otherwise: without capitals, or with other marks. */
#include "check/text.h"

#include "base/alloc.h"
#include "text/name.h"

static const dv_message MSG_CASE = {
    .rule = "place-case",
    .severity = DV_WARNING,
    .vi = "tên \"{0}\": đề nghị viết hoa như trong danh sách \"{1}\"",
    .en = "the name \"{0}\" is written \"{1}\" in the list of hamlets",
};
static const dv_message MSG_VARIANT = {
    .rule = "place-variant",
    .severity = DV_WARNING,
    .vi = "tên \"{0}\" khác danh sách (\"{1}\") ở dấu hoặc cách viết: đề nghị kiểm tra có phải một nơi",
    .en = "the name \"{0}\" differs from \"{1}\" of the list in its marks: look whether they are one place",
};

/* Words before the name of a hamlet; a name without one is told by its first capital, or by the number that ends it. */
static const char *const KINDS[] = {"bản", "thôn", "ấp", "làng", "buôn", "bon", "xóm", "plei", "phum", "sóc", "khóm"};
enum { KINDS_LEN = sizeof KINDS / sizeof KINDS[0], SYLLABLES_MOST = 12 };

typedef struct place_name {
    dv_str name;
    uint8_t fits[SYLLABLES_MOST];
    uint64_t keys[SYLLABLES_MOST];
    uint8_t len;
    bool shared;   /* another name differs from it in marks only */
    bool numbered; /* `Chu Va 6`: two syllables at least and a number, so that no other words are meant */
} place_name;

struct dv_text_places {
    dv_trie trie; /* by letters without marks */
    place_name *names;
    dv_text_kinds kinds;
};

static uint64_t bit_of(uint64_t key) {
    return (uint64_t)1 << (key * 0x9E3779B97F4A7C15u >> 58);
}

void dv_text__kinds(dv_text_kinds *kinds) {
    *kinds = (dv_text_kinds){.len = KINDS_LEN};
    for (size_t i = 0; i < KINDS_LEN; i++) {
        kinds->keys[i] = dv_token__key(KINDS[i]);
        kinds->filter |= bit_of(kinds->keys[i]);
    }
}

bool dv_text__is_kind(const dv_text_kinds *kinds, uint64_t key) {
    if ((kinds->filter & bit_of(key)) == 0) return false;
    for (size_t i = 0; i < kinds->len; i++)
        if (kinds->keys[i] == key) return true;
    return false;
}

bool dv_text__is_ordinal(const dv_texting *t, const dv_token *token) {
    for (size_t i = 0; i < token->len; i++)
        if (t->block.text.ptr[token->at + i] < '0' || t->block.text.ptr[token->at + i] > '9') return false;
    return token->kind == DV_TOKEN_NUMBER;
}

static dv_status add_name(dv_text_places *p, dv_tokens *tokens, dv_str name, uint32_t number) {
    place_name *to = &p->names[number];
    if (name.len > UINT32_MAX) return DV_OK;
    dv_status status = dv_tokens__read(tokens, name);
    if (status != DV_OK || tokens->len == 0 || tokens->len > SYLLABLES_MOST) return status;
    *to = (place_name){.name = name, .len = (uint8_t)tokens->len};
    for (size_t i = 0; i < tokens->len; i++) {
        dv_token *token = &tokens->items[i];
        if (i > 0 && dv_joint__of(token->gap) == DV_JOINT_NONE) return DV_OK;
        to->fits[i] = token->fits;
        to->keys[i] = token->key;
        token->key = dv_token__bare(token->key);
    }
    to->numbered = tokens->len > 2 && tokens->items[tokens->len - 1].kind == DV_TOKEN_NUMBER;
    uint32_t earlier = 0;
    status = dv_trie__add(&p->trie, tokens->items, tokens->len, number + 1, &earlier);
    if (earlier != 0) to->shared = p->names[earlier - 1].shared || !dv_str_equal(name, p->names[earlier - 1].name);
    return status;
}

dv_status dv_text__places_open(dv_texting *t, const dv_str *names, size_t len) {
    if (len == 0) return DV_OK;
    dv_text_places *p = dv_check__alloc(t->run, 1, sizeof *p);
    if (p) p->names = dv_check__alloc(t->run, len, sizeof *p->names);
    if (!p || !p->names || len > UINT32_MAX - 1) return DV_E_NOMEM;
    p->trie.alloc = t->run->arena.alloc;
    t->places = p;
    dv_text__kinds(&p->kinds);
    dv_tokens tokens = {.alloc = t->run->arena.alloc};
    dv_status status = DV_OK;
    for (size_t i = 0; i < len && status == DV_OK; i++)
        status = add_name(p, &tokens, names[i], (uint32_t)i);
    dv_tokens__free(&tokens);
    return status;
}

void dv_text__places_close(dv_texting *t) {
    if (t->places) dv_trie__free(&t->places->trie);
}

/* The longest name from token `i` on. */
static const place_name *find(const dv_texting *t, size_t i) {
    const dv_text_places *p = t->places;
    const dv_token *at = &t->tokens.items[i];
    uint64_t key = dv_token__bare(at->key);
    const place_name *found = NULL;
    if (dv_trie__is_barren(&p->trie, key)) return NULL;
    const dv_trie_edge *edge = dv_trie__step(&p->trie, 0, DV_JOINT_FIRST, key);
    while (edge) {
        if (edge->phrase != 0) found = &p->names[edge->phrase - 1];
        at++;
        bool ends = at->kind == DV_TOKEN_END || (at->kind == DV_TOKEN_NUMBER && !dv_text__is_ordinal(t, at));
        dv_joint joint = ends ? DV_JOINT_NONE : dv_joint__of(at->gap);
        edge = joint == DV_JOINT_NONE ? NULL : dv_trie__step(&p->trie, edge->to, joint, dv_token__bare(at->key));
    }
    return found;
}

/* How a name in the text differs from its own form. */
typedef struct difference {
    bool marks;
    bool capitals;
    bool upper; /* capitals throughout, as in a heading */
} difference;

static difference compare(const dv_token *first, const place_name *name) {
    difference d = {.upper = true};
    for (size_t i = 0; i < name->len; i++) {
        d.marks |= first[i].key != name->keys[i];
        d.capitals |= (first[i].fits & name->fits[i]) == 0;
        d.upper &= (first[i].fits & DV_FITS_UPPER) != 0;
    }
    return d;
}

static void check_name(dv_texting *t, size_t i, const place_name *name, bool behind_kind) {
    const dv_token *first = &t->tokens.items[i];
    difference d = compare(first, name);
    if (d.upper || name->shared || (!d.marks && !d.capitals)) return;
    dv_text_place place = dv_text__here(t, first->at, dv_token__end(&first[name->len - 1]) - first->at);
    dv_str written = dv_text__slice(t, place.from, place.len);
    if (!d.marks)
        DV_TEXT_SAY(t, &place, &MSG_CASE, &name->name, dv_arg__text(written), dv_arg__text(name->name));
    else if (behind_kind && dv_token__is_title(first) && !dv_vietnamese__equal(written, name->name))
        DV_TEXT_SAY(t, &place, &MSG_VARIANT, NULL, dv_arg__text(written), dv_arg__text(name->name));
}

void dv_text__places(dv_texting *t) {
    if (!t->places) return;
    for (size_t i = 0; i < t->tokens.len && t->run->status == DV_OK; i++) {
        const dv_token *token = &t->tokens.items[i];
        bool behind_kind = i > 0 && dv_text__is_kind(&t->places->kinds, token[-1].key) && dv_gap__is_blank(token->gap);
        bool in_sentence = dv_token__is_title(token) && !dv_gap__is_start(token->gap);
        if (token->kind == DV_TOKEN_FIXED) continue;
        const place_name *name = find(t, i);
        if (!name || (!behind_kind && !name->numbered && (!in_sentence || name->len < 2))) continue;
        check_name(t, i, name, behind_kind);
        i += name->len - 1u;
    }
}
