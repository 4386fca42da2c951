/* One index, searched from many threads at once, and orders compared beside it. Run it under the thread sanitizer. */
#include <danvan/danvan.h>
#include <pthread.h>
#include <stdio.h>

enum { THREADS = 8, ROUNDS = 300 };

static const char *const NAMES[] = {"Xã Bình Lư", "Thị trấn Tam Đường", "Bản Chu Va 6", "Bản Chu Va 12", "Quận I", "Ea H’Leo", "Xã Ba Tơ", "Xã Ba Tô"};
enum { NAMES_LEN = sizeof NAMES / sizeof NAMES[0] };

static void *work(void *shared) {
    static const struct {
        const char *query;
        size_t best;
    } ROWS[] = {{"bi\u0300nh lu\u031B", 0}, {"tam duong", 1}, {"chu va 06", 2}, {"Quan 1", 4}, {"Ea Hleo", 5}, {"Tam Đườn", 1}};
    size_t bad = 0;
    for (int i = 0; i < ROUNDS; i++)
        for (size_t row = 0; row < sizeof ROWS / sizeof ROWS[0]; row++) {
            dv_match_result result;
            dv_match_hit hits[3];
            bad += dv_match_find(&result, hits, 3, shared, dv_s(ROWS[row].query), NULL) != DV_OK || result.best != ROWS[row].best;
            bad += dv_compare(dv_s(NAMES[6]), dv_s(NAMES[7]), NULL) != 1;
        }
    return (void *)bad;
}

int main(void) {
    dv_str names[NAMES_LEN];
    for (size_t i = 0; i < NAMES_LEN; i++)
        names[i] = dv_s(NAMES[i]);
    dv_match_index *index;
    if (dv_match_index_new(&index, names, NAMES_LEN, NULL) != DV_OK) return 1;
    pthread_t threads[THREADS];
    size_t bad = 0;
    for (int i = 0; i < THREADS; i++)
        if (pthread_create(&threads[i], NULL, work, index) != 0) return 1;
    for (int i = 0; i < THREADS; i++) {
        void *result;
        pthread_join(threads[i], &result);
        bad += (size_t)result;
    }
    dv_match_index_free(index);
    printf("%d threads, %d rounds, %zu faults\n", THREADS, ROUNDS, bad);
    return bad != 0;
}
