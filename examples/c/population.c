/* Prints the population of every commune in a dossier file. */
#include <danvan/danvan.h>
#include <inttypes.h>

int main(int argc, char **argv) {
    dv_doc *doc = NULL;
    dv_diag *diag = dv_diag_new(NULL);
    if (argc != 2)
        return 2;
    dv_load_file(&doc, argv[1], NULL, diag); /* DV_OK, DV_FINDINGS or a hard code */
    if (!doc) {
        dv_diag_print(diag, stderr);
        dv_diag_free(diag);
        return 3;
    }
    for (size_t i = 0; i < doc->dossiers.len; i++) {
        const dv_commune *c = doc->dossiers.items[i]->commune;
        if (c && DV_HAS(c, population))
            printf("%s: %" PRId64 "\n", c->name.name.ptr, c->population.value);
    }
    dv_doc_free(doc); /* everything reachable from doc goes with it */
    dv_diag_free(diag);
    return 0;
}
