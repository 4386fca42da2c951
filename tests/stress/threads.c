/* Separate documents from separate threads, one document read by all of them, and threads inside the library. Run it under the
 * thread sanitizer. */
#include <danvan/danvan.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { THREADS = 8, ROUNDS = 20 };

static const char path[] = DANVAN_SOURCE_DIR "/examples/data/binh-lu.yaml";

/* Everything that reads a const document. */
static int read_all(const dv_doc *doc) {
    dv_diag *diag = dv_diag_new(NULL);
    dv_buf out;
    dv_buf_init(&out, NULL);
    int bad = dv_check_doc(doc, NULL, diag) < 0 || dv_locate(diag, doc) != DV_OK;
    bad |= dv_save_text(&out, doc, NULL) != DV_OK;
    bad |= dv_report_write(&out, doc->dossiers.items[0], DV_REPORT_HTML, NULL) != DV_OK;
    bad |= dv_summary_write(&out, doc->dossiers.items[0], DV_VI, 80) != DV_OK;
    bad |= dv_diag_len(diag) == 0;
    dv_buf_free(&out);
    dv_diag_free(diag);
    return bad;
}

static void *work(void *shared) {
    size_t bad = 0;
    for (int i = 0; i < ROUNDS; i++) {
        dv_doc *own;
        bad += (size_t)read_all(shared);
        bad += dv_load_file(&own, path, NULL, NULL) < 0 || read_all(own);
        dv_doc_free(own);
    }
    return (void *)bad;
}

int main(void) {
    dv_doc *shared;
    pthread_t threads[THREADS];
    size_t bad = 0;
    if (dv_load_file(&shared, path, NULL, NULL) < 0)
        return 1;
    for (int i = 0; i < THREADS; i++)
        if (pthread_create(&threads[i], NULL, work, shared) != 0)
            return 1;
    for (int i = 0; i < THREADS; i++) {
        void *result;
        pthread_join(threads[i], &result);
        bad += (size_t)result;
    }
    dv_doc_free(shared);
    dv_load_options options = {.size = sizeof options, .threads = THREADS};
    dv_docs *docs;
    bad += dv_docs_load(&docs, DANVAN_SOURCE_DIR "/examples/data", &options, NULL) < 0;
    bad += docs == NULL || docs->len < 2;
    dv_docs_free(docs);
    printf("%d threads, %d rounds, %zu faults\n", THREADS, ROUNDS, bad);
    return bad != 0;
}
