/* Runs a fuzz target over files and folders, without a fuzzer: what was found once stays tested in every build. */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static long inputs;

static int run_file(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file)
        return 1;
    size_t room = 1 << 16, size = 0;
    uint8_t *data = malloc(room);
    for (size_t got; data && (got = fread(data + size, 1, room - size, file)) > 0;) {
        size += got;
        if (size == room) {
            uint8_t *grown = realloc(data, room *= 2);
            if (!grown)
                free(data);
            data = grown;
        }
    }
    fclose(file);
    if (!data)
        return 1;
    LLVMFuzzerTestOneInput(data, size);
    free(data);
    inputs++;
    return 0;
}

static int run_path(const char *path) {
    struct stat info;
    if (stat(path, &info) != 0)
        return printf("missing: %s\n", path), 1;
    if (!S_ISDIR(info.st_mode))
        return run_file(path);
    DIR *folder = opendir(path);
    int bad = !folder;
    for (const struct dirent *entry; folder && (entry = readdir(folder)) != NULL;) {
        char inner[4096];
        if (entry->d_name[0] != '.' && snprintf(inner, sizeof inner, "%s/%s", path, entry->d_name) < (int)sizeof inner)
            bad |= run_path(inner);
    }
    if (folder)
        closedir(folder);
    return bad;
}

int main(int argc, char **argv) {
    int bad = argc < 2;
    for (int i = 1; i < argc; i++)
        bad |= run_path(argv[i]);
    printf("%ld inputs replayed\n", inputs);
    return bad || inputs == 0;
}
