/* Resolving references by name inside a dossier: exact name or id, then the unique fold key. An index is built once for each kind of
 * thing that is named, so the cost is linear in names and references. */
#include "base/alloc.h"
#include "base/buf.h"
#include "model/brief.h"
#include "model/rows.h"
#include "text/name.h"

/* Two kinds of key in one index. */
enum { WHOLE = 1, FOLDED = 2 };

typedef struct slot {
    uint64_t hash;           /* 0 is free */
    const dv_entity *target; /* NULL when two things have this key */
} slot;

typedef struct name_index {
    slot *slots;
    size_t room; /* a power of two */
    const dv_alloc *alloc;
    bool folding; /* fold keys are put in; whole names before */
    const dv_dossier *dossier;
    dv_status (*fill)(struct name_index *index);
} name_index;

/* FNV-1a with a mix at its end. The seed is an address, so that nobody can write names that all fall into one place; what is found
 * does not depend on it. */
static uint64_t hash_text(const name_index *index, dv_str text, uint64_t kind) {
    /* The kind is mixed in like a byte of the text: were it only part of the seed, a whole `4` would have the hash of a folded `7`. */
    uint64_t hash = ((14695981039346656037u ^ (uint64_t)(uintptr_t)index->slots) + kind) * 1099511628211u;
    for (size_t i = 0; i < text.len; i++)
        hash = (hash ^ (unsigned char)text.ptr[i]) * 1099511628211u;
    hash = (hash ^ hash >> 33) * 0xFF51AFD7ED558CCDu;
    return (hash ^ hash >> 33) | 1;
}

/* Keys that differ by case and marks fold together; numbers are kept as numbers (`06` is `6`). */
static dv_status fold_hash(const name_index *index, dv_str text, uint64_t *hash) {
    dv_scratch key;
    dv_scratch__open(&key, NULL);
    dv_status status = dv_fold(&key.buf, text);
    dv_name__drop_zeros(&key.buf);
    if (status == DV_OK)
        *hash = hash_text(index, dv_buf_str(&key.buf), FOLDED);
    dv_buf_free(&key.buf);
    return status;
}

static slot *find_slot(const name_index *index, uint64_t hash) {
    size_t at = (size_t)hash & (index->room - 1);
    while (index->slots[at].hash != 0 && index->slots[at].hash != hash)
        at = (at + 1) & (index->room - 1);
    return &index->slots[at];
}

static void put(name_index *index, uint64_t hash, const dv_entity *target) {
    slot *place = find_slot(index, hash);
    if (place->hash != 0 && place->target != target)
        target = NULL;
    *place = (slot){hash, target};
}

static dv_status put_name(name_index *index, dv_str name, const dv_entity *target) {
    uint64_t folded;
    if (!name.ptr)
        return DV_OK;
    if (!index->folding) {
        put(index, hash_text(index, name, WHOLE), target);
        return DV_OK;
    }
    dv_status status = fold_hash(index, name, &folded);
    if (status == DV_OK)
        put(index, folded, target);
    return status;
}

/* `Nà Phát (Sơn Bình)`: the name with the former commune. */
static dv_status put_with_origin(name_index *index, const dv_hamlet *hamlet) {
    dv_scratch full;
    if (!hamlet->from.name.ptr)
        return DV_OK;
    dv_scratch__open(&full, NULL);
    dv_buf_add(&full.buf, hamlet->name);
    dv_buf_puts(&full.buf, " (");
    dv_buf_add(&full.buf, hamlet->from.name);
    dv_buf_putc(&full.buf, ')');
    dv_status status = full.buf.status == DV_OK ? put_name(index, dv_buf_str(&full.buf), &hamlet->base) : full.buf.status;
    dv_buf_free(&full.buf);
    return status;
}

static dv_status open_index(name_index *index, size_t names, const dv_alloc *alloc) {
    index->alloc = alloc;
    index->room = 16;
    while (index->room < names * 4)
        index->room *= 2;
    index->slots = dv_alloc__get(alloc, NULL, 0, index->room * sizeof(slot));
    if (!index->slots)
        return DV_E_NOMEM;
    memset(index->slots, 0, index->room * sizeof(slot));
    return DV_OK;
}

static void close_index(name_index *index) {
    dv_alloc__get(index->alloc, index->slots, index->room * sizeof(slot), 0);
}

static dv_status put_hamlets(name_index *index) {
    const dv_hamlets *hamlets = &index->dossier->hamlets;
    dv_status status = DV_OK;
    for (size_t i = 0; i < hamlets->len && status == DV_OK; i++) {
        const dv_hamlet *hamlet = hamlets->items[i];
        status = put_name(index, hamlet->name, &hamlet->base);
        for (size_t k = 0; k < hamlet->aliases.len && status == DV_OK; k++)
            status = put_name(index, hamlet->aliases.items[k], &hamlet->base);
        if (status == DV_OK)
            status = put_name(index, hamlet->id, &hamlet->base);
        if (status == DV_OK)
            status = put_with_origin(index, hamlet);
    }
    return status;
}

static dv_status put_models(name_index *index) {
    const dv_models *models = &index->dossier->models;
    dv_status status = DV_OK;
    for (size_t i = 0; i < models->len && status == DV_OK; i++) {
        status = put_name(index, models->items[i]->name, &models->items[i]->base);
        if (status == DV_OK)
            status = put_name(index, models->items[i]->id, &models->items[i]->base);
    }
    return status;
}

static dv_status index_hamlets(name_index *index, const dv_dossier *dossier, const dv_alloc *alloc) {
    const dv_hamlets *hamlets = &dossier->hamlets;
    size_t names = 0;
    for (size_t i = 0; i < hamlets->len; i++)
        names += 3 + hamlets->items[i]->aliases.len;
    dv_status status = open_index(index, names, alloc);
    index->dossier = dossier;
    index->fill = put_hamlets;
    return status == DV_OK ? put_hamlets(index) : status;
}

static dv_status index_models(name_index *index, const dv_dossier *dossier, const dv_alloc *alloc) {
    dv_status status = open_index(index, dossier->models.len * 2, alloc);
    index->dossier = dossier;
    index->fill = put_models;
    return status == DV_OK ? put_models(index) : status;
}

/* Fold keys are made only once a reference is not spelt as the thing that it names: most are. */
static dv_status add_folds(name_index *index) {
    if (index->folding)
        return DV_OK;
    index->folding = true;
    return index->fill(index);
}

/* A kind word before the name (`bản Chu Va 6`) may be left on. */
static dv_str without_kind(dv_str name) {
    size_t kind = dv_hamlet__kind_word(name).len;
    return kind > 0 ? dv_trim((dv_str){name.ptr + kind, name.len - kind}) : name;
}

static dv_status resolve(name_index *index, dv_ref *ref, bool hamlet, bool *dangling) {
    dv_str names[2] = {ref->name, hamlet ? without_kind(ref->name) : ref->name};
    ref->target = NULL;
    for (size_t i = 0; i < 2 && !ref->target; i++) {
        uint64_t folded;
        const slot *place = find_slot(index, hash_text(index, names[i], WHOLE));
        if (place->hash == 0) {
            dv_status status = add_folds(index);
            if (status == DV_OK)
                status = fold_hash(index, names[i], &folded);
            if (status != DV_OK)
                return status;
            place = find_slot(index, folded);
        }
        if (place->hash != 0)
            ref->target = place->target;
    }
    *dangling = *dangling || !ref->target;
    return DV_OK;
}

/* All references of one entity. */
static dv_status link_entity(dv_entity *entity, name_index *hamlets, name_index *models, bool *dangling) {
    dv_status status = DV_OK;
    for (size_t i = 0; i < entity->type->len && status == DV_OK; i++) {
        const dv_field *row = &entity->type->fields[i];
        if ((row->kind != DV_KIND_REF && row->kind != DV_KIND_REFS) || !dv_has(entity, (int)i))
            continue;
        bool hamlet = row->type == &dv_hamlet__type;
        name_index *index = hamlet ? hamlets : models;
        if (row->kind == DV_KIND_REF) {
            status = resolve(index, dv_member__at(entity, (int)i), hamlet, dangling);
        } else {
            dv_refs *refs = dv_member__at(entity, (int)i);
            for (size_t k = 0; k < refs->len && status == DV_OK; k++)
                status = resolve(index, &refs->items[k], hamlet, dangling);
        }
    }
    return status;
}

dv_status dv_link(dv_doc *doc, dv_dossier *dossier) {
    if (!doc || !dossier)
        return DV_E_ARG;
    name_index hamlets = {.slots = NULL}, models = {.slots = NULL};
    bool dangling = false;
    dv_status status = index_hamlets(&hamlets, dossier, doc->own->alloc);
    if (status == DV_OK)
        status = index_models(&models, dossier, doc->own->alloc);
    for (size_t i = 0; i < dossier->models.len && status == DV_OK; i++)
        status = link_entity(&dossier->models.items[i]->base, &hamlets, &models, &dangling);
    if (dossier->results)
        for (size_t i = 0; i < dossier->results->feedback.len && status == DV_OK; i++)
            status = link_entity(&dossier->results->feedback.items[i]->base, &hamlets, &models, &dangling);
    if (hamlets.slots)
        close_index(&hamlets);
    if (models.slots)
        close_index(&models);
    return status != DV_OK ? status : dangling ? DV_FINDINGS : DV_OK;
}
