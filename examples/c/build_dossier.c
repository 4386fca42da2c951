/* Makes a dossier from a program: entities by dv_add(), values by dv_set() in the notation of the paper; then checks and prints it. */
#include <danvan/danvan.h>

/* Sets the member of a key; says why when the text does not read. */
static bool set(dv_doc *doc, dv_entity *entity, const char *key, const char *value) {
    dv_why why;
    if (dv_set(doc, entity, dv_field_find(entity->type, dv_s(key)), dv_s(value), &why) == DV_OK)
        return true;
    fprintf(stderr, "%s: %s: %s\n", key, value, why.message ? why.message->en : "");
    return false;
}

static dv_entity *add(dv_doc *doc, dv_entity *entity, const char *key) {
    return dv_add(doc, entity, dv_field_find(entity->type, dv_s(key)));
}

int main(void) {
    static const char *const shares[][2] = {{"Kinh", "60,5%"}, {"Tày", "35,5%"}, {"khác", "4%"}};
    dv_doc *doc = dv_doc_new(NULL);
    dv_diag *diag = dv_diag_new(NULL);
    dv_dossier *dossier = doc ? dv_doc_add(doc) : NULL;
    dv_entity *commune = dossier ? add(doc, &dossier->base, "commune") : NULL;
    bool good = commune && set(doc, &dossier->base, "danvan", "1") && set(doc, commune, "code", "99902") &&
                set(doc, commune, "name", "xã Thí Dụ") && set(doc, commune, "province", "Lai Châu") &&
                set(doc, commune, "area", "1.234,50 ha") && set(doc, commune, "population", "2.500 người");
    for (size_t i = 0; i < sizeof shares / sizeof shares[0] && good; i++) {
        dv_entity *share = add(doc, commune, "ethnic_composition");
        good = share && set(doc, share, "group", shares[i][0]) && set(doc, share, "percent", shares[i][1]);
    }
    dv_buf out;
    dv_buf_init(&out, NULL);
    if (good && dv_check_doc(doc, NULL, diag) >= 0 && dv_save_text(&out, doc, NULL) == DV_OK)
        fputs(out.ptr, stdout);
    dv_diag_print(diag, stderr);
    good = good && dv_diag_count(diag, DV_ERROR) == 0;
    dv_buf_free(&out);
    dv_diag_free(diag);
    dv_doc_free(doc);
    return good ? 0 : 1;
}
