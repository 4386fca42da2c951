/* A program of an outside project: the public interface only. */
#include <stdio.h>
#include <string.h>

#include <danvan/danvan.h>

static int fail(const char *what)
{
    fprintf(stderr, "consumer: %s\n", what);
    return 1;
}

int main(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "--version") == 0) {
        puts(DV_VERSION_STRING);
        return 0;
    }
    dv_str word = dv_s("dân vận");
    if (dv_utf8_check(word) != word.len || dv_utf8_len(word) != 7) {
        return fail("text");
    }
    dv_count count = {0};
    if (dv_count_parse(&count, DV_S("18.043 người"), DV_UNIT_PEOPLE, NULL) != DV_OK || count.value != 18043) {
        return fail("count");
    }
    dv_buf out;
    dv_buf_init(&out, NULL);
    if (dv_count_format(&out, count, DV_VIETNAMESE) != DV_OK || !dv_str_equal(dv_buf_str(&out), dv_s("18.043"))) {
        return fail("format");
    }
    dv_buf_free(&out);
    return 0;
}
