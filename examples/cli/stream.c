#include "stream.h"

#include <errno.h>
#include <string.h>

#define PIECE ((size_t)1 << 16)

static void read_pieces(cli *c, FILE *stream, const char *name, stream_fn *take, void *ctx) {
    static char piece[PIECE];
    size_t len;
    while ((len = fread(piece, 1, sizeof piece, stream)) > 0)
        if (!take(c, ctx, name, (dv_str){piece, len}, false) || ferror(stdout)) return; /* main() says that writing failed */
    if (ferror(stream))
        cli_fail(c, CLI_UNREADABLE, "không đọc được {0}: {1}", "cannot read {0}: {1}", name, cli_errno(c, errno));
    else
        take(c, ctx, name, DV_S(""), true);
}

void stream_operands(cli *c, stream_fn *take, void *ctx) {
    if (c->operands_len == 0) read_pieces(c, stdin, "<stdin>", take, ctx);
    for (size_t i = 0; i < c->operands_len; i++) {
        if (strcmp(c->operands[i], "-") == 0) {
            read_pieces(c, stdin, "<stdin>", take, ctx);
            continue;
        }
        FILE *stream = fopen(c->operands[i], "rb");
        if (!stream) {
            cli_fail(c, CLI_UNREADABLE, "không đọc được {0}: {1}", "cannot read {0}: {1}", c->operands[i], cli_errno(c, errno));
            continue;
        }
        read_pieces(c, stream, c->operands[i], take, ctx);
        fclose(stream);
    }
}

void stream_cut(const cli *c, stream_lines *lines, dv_str piece, bool last, stream_line_fn *take, void *ctx) {
    dv_buf *rest = &lines->rest;
    const char *at = piece.ptr, *end = piece.ptr + piece.len;
    for (const char *feed; at < end && (feed = memchr(at, '\n', (size_t)(end - at))) != NULL; at = feed + 1) {
        dv_str line = {at, (size_t)(feed - at)};
        if (rest->len > 0) {
            dv_buf_add(rest, line);
            line = dv_buf_str(rest);
        }
        cli_memory(c, rest->status == DV_OK);
        take(ctx, line);
        rest->len = 0;
    }
    cli_memory(c, dv_buf_add(rest, (dv_str){at, (size_t)(end - at)}) == DV_OK);
    if (last && rest->len > 0) {
        take(ctx, dv_buf_str(rest));
        rest->len = 0;
    }
}

dv_str stream_head(dv_str text) {
    size_t len = text.len;
    /* Back to white space, but not far: a legacy set may have none of it for long. */
    for (size_t back = 0; back < 512 && len > 0; back++, len--)
        if (text.ptr[len - 1] == ' ' || text.ptr[len - 1] == '\n') return (dv_str){text.ptr, len};
    for (len = text.len; len > 0 && text.len - len < 4 && ((unsigned char)text.ptr[len - 1] & 0xC0) == 0x80; len--)
        continue;
    bool torn = len > 0 && (unsigned char)text.ptr[len - 1] >= 0xC0;
    return torn ? (dv_str){text.ptr, len - 1} : text;
}
