/* What the tests of values share: formatted text on the stack, and the rule behind a refusal. */
#ifndef DANVAN_TESTS_VALUE_CHECK_H
#define DANVAN_TESTS_VALUE_CHECK_H

#include <criterion/criterion.h>
#include <danvan/value.h>
#include <inttypes.h>
#include <string.h>

/* Copies what was written to `text` and frees the buffer. */
static inline const char *keep(char text[256], dv_buf *buf) {
    size_t len = buf->len < 255 ? buf->len : 255;
    if (len != 0) memcpy(text, buf->ptr, len);
    text[len] = 0;
    dv_buf_free(buf);
    return text;
}

static inline const char *rule_of(const dv_why *why) {
    return why->message == NULL ? "" : why->message->rule;
}

/* The message as a person would see it. */
static inline const char *say(char text[256], const dv_why *why, dv_lang lang) {
    dv_finding finding;
    memset(&finding, 0, sizeof(finding));
    finding.message = why->message;
    memcpy(finding.args, why->args, sizeof(why->args));
    dv_buf buf;
    dv_buf_init(&buf, NULL);
    if (why->message != NULL) dv_finding_text(&buf, &finding, lang);
    return keep(text, &buf);
}

#endif
