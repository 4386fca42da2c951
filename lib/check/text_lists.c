/* Items numbered at the beginning of lines: `a)`, `1)`, `1.`, `2.1.`. Letters go by the Vietnamese alphabet, in which đ follows
 * d and there is no f, j, w and z. */
#include "check/text.h"

#include <string.h>

#include "text/letter.h"

static const dv_message MSG_DUPLICATE = {
    .rule = "enum-duplicate",
    .severity = DV_WARNING,
    .vi = "mục \"{0}\" ghi hai lần trong một danh sách: đề nghị ghi mục sau là \"{1}\"",
    .en = "the item \"{0}\" stands twice in one list: the second should be \"{1}\"",
};
static const dv_message MSG_SEQUENCE = {
    .rule = "enum-sequence",
    .severity = DV_WARNING,
    .vi = "sau mục \"{0}\" là mục \"{1}\": thiếu mục \"{2}\"",
    .en = "\"{1}\" follows \"{0}\": \"{2}\" is missing",
};

static const char *const LETTERS[] = {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
                                      "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"};
enum { LETTERS_LEN = sizeof LETTERS / sizeof LETTERS[0], LEVELS_MOST = 4, NUMBER_MOST = 99 };

/* A label at the beginning of a line. */
typedef struct label {
    int letter; /* place in LETTERS, or -1 */
    int numbers[LEVELS_MOST];
    size_t levels; /* numbers in use; 0 for a letter */
    char mark;     /* `)` or `.` */
    size_t from;   /* bytes of the label without its mark */
    size_t len;
} label;

struct dv_text_lists {
    int letter;                     /* the last one; -1 before the first */
    label last[LEVELS_MOST + 1][2]; /* by levels and mark; numbers only */
    bool doubled;                   /* the letter stood twice, and the second is at `second` */
    dv_text_place second;
};

static size_t read_letter(dv_str line, size_t at, label *out) {
    for (int i = 0; i < LETTERS_LEN; i++) {
        size_t len = strlen(LETTERS[i]);
        if (line.len - at > len && memcmp(line.ptr + at, LETTERS[i], len) == 0) {
            out->letter = i;
            return at + len;
        }
    }
    return at;
}

static size_t read_numbers(dv_str line, size_t at, label *out) {
    size_t end = at;
    while (out->levels < LEVELS_MOST && end < line.len && line.ptr[end] >= '0' && line.ptr[end] <= '9') {
        int number = 0;
        size_t start = end;
        while (end < line.len && line.ptr[end] >= '0' && line.ptr[end] <= '9' && number <= NUMBER_MOST)
            number = 10 * number + (line.ptr[end++] - '0');
        if (number == 0 || number > NUMBER_MOST || line.ptr[start] == '0') return at;
        out->numbers[out->levels++] = number;
        if (end + 1 >= line.len || line.ptr[end] != '.' || line.ptr[end + 1] < '0' || line.ptr[end + 1] > '9') break;
        end++;
    }
    return end;
}

/* A label with its mark and a blank behind it. */
static bool read_label(dv_str line, label *out) {
    size_t at = 0;
    *out = (label){.letter = -1};
    while (at < line.len && (line.ptr[at] == ' ' || line.ptr[at] == '\t'))
        at++;
    size_t end = read_letter(line, at, out);
    if (end == at) end = read_numbers(line, at, out);
    if (end == at || end + 1 >= line.len) return false;
    out->mark = line.ptr[end];
    out->from = at;
    out->len = end - at;
    bool marked = out->mark == ')' || (out->mark == '.' && out->letter < 0);
    return marked && (line.ptr[end + 1] == ' ' || line.ptr[end + 1] == '\t');
}

/* `I.`, `XIV.`, `Điều 5.`: what begins a new part. */
static bool is_part(dv_str line) {
    static const char *const WORDS[] = {"Điều ", "Chương ", "Mục ", "Phần ", "Phụ lục "};
    dv_str text = dv_trim(line);
    for (size_t i = 0; i < sizeof WORDS / sizeof WORDS[0]; i++)
        if (text.len > strlen(WORDS[i]) && memcmp(text.ptr, WORDS[i], strlen(WORDS[i])) == 0) return true;
    size_t len = 0;
    while (len < text.len && strchr("IVX", text.ptr[len]) && text.ptr[len])
        len++;
    return len > 0 && len < text.len && text.ptr[len] == '.';
}

static void forget(dv_text_lists *l) {
    *l = (dv_text_lists){.letter = -1};
}

static dv_str with_mark(dv_texting *t, const char *letter) {
    dv_buf buf;
    dv_buf_init(&buf, t->run->arena.alloc);
    dv_buf_puts(&buf, letter);
    dv_buf_putc(&buf, ')');
    return dv_check__keep(t->run, &buf);
}

/* The second of two equal letters is corrected where the next one does not already have the letter that it should have. */
static void tell_doubled(dv_texting *t, int next) {
    dv_text_lists *l = t->lists;
    if (!l || !l->doubled) return;
    int wanted = l->letter + 1;
    l->doubled = false;
    if (next != wanted) l->letter = wanted;
    if (wanted >= LETTERS_LEN) return;
    dv_str fix = dv_s(LETTERS[wanted]);
    dv_str both[2] = {with_mark(t, LETTERS[wanted - 1]), with_mark(t, LETTERS[wanted])};
    if (t->run->status != DV_OK) return;
    DV_TEXT_SAY(t, &l->second, &MSG_DUPLICATE, next == wanted ? NULL : &fix, dv_arg__text(both[0]), dv_arg__text(both[1]));
}

static void say_gap(dv_texting *t, const dv_text_place *place, dv_str before, dv_str now, dv_str missing) {
    DV_TEXT_SAY(t, place, &MSG_SEQUENCE, NULL, dv_arg__text(before), dv_arg__text(now), dv_arg__text(missing));
}

static void on_letter(dv_texting *t, const label *now, const dv_text_place *place) {
    dv_text_lists *l = t->lists;
    tell_doubled(t, now->letter);
    int last = l->letter;
    if (now->letter == last && last >= 0) {
        l->doubled = true;
        l->second = *place;
        return;
    }
    l->letter = now->letter;
    if (last < 0 || now->letter <= last || now->letter == last + 1) return;
    say_gap(t, place, with_mark(t, LETTERS[last]), with_mark(t, LETTERS[now->letter]), with_mark(t, LETTERS[last + 1]));
}

static dv_str write_label(dv_texting *t, const label *of, int last) {
    dv_buf buf;
    dv_buf_init(&buf, t->run->arena.alloc);
    for (size_t i = 0; i < of->levels; i++) {
        if (i > 0) dv_buf_putc(&buf, '.');
        dv_buf_int(&buf, i + 1 == of->levels ? last : of->numbers[i]);
    }
    return dv_check__keep(t->run, &buf);
}

static bool same_parent(const label *a, const label *b) {
    for (size_t i = 0; i + 1 < a->levels; i++)
        if (a->numbers[i] != b->numbers[i]) return false;
    return true;
}

static void on_number(dv_texting *t, const label *now, const dv_text_place *place) {
    dv_text_lists *l = t->lists;
    label *last = &l->last[now->levels][now->mark == ')'];
    int before = last->levels == now->levels && same_parent(last, now) ? last->numbers[now->levels - 1] : 0;
    int number = now->numbers[now->levels - 1];
    *last = *now;
    /* What is below begins anew. */
    for (size_t deeper = now->levels + 1; deeper <= LEVELS_MOST && now->mark == '.'; deeper++)
        l->last[deeper][0] = l->last[deeper][1] = (label){0};
    if (before == 0 || number == 1 || number == before + 1 || number < before) return;
    dv_str old = write_label(t, now, before);
    dv_str next = write_label(t, now, before + 1);
    dv_str here = write_label(t, now, number);
    if (t->run->status != DV_OK) return;
    if (number == before)
        DV_TEXT_SAY(t, place, &MSG_DUPLICATE, NULL, dv_arg__text(here), dv_arg__text(next));
    else
        say_gap(t, place, old, here, next);
}

static void read_line(dv_texting *t, size_t from, dv_str line) {
    dv_text_lists *l = t->lists;
    label now;
    if (is_part(line)) {
        tell_doubled(t, -1);
        forget(l);
        return;
    }
    if (!read_label(line, &now)) return;
    dv_text_place place = dv_text__here(t, from + now.from, now.len);
    if (now.levels == 0) {
        on_letter(t, &now, &place);
        return;
    }
    if (now.mark == '.') {
        tell_doubled(t, -1);
        l->letter = -1;
    }
    on_number(t, &now, &place);
}

void dv_text__lists(dv_texting *t) {
    if (!t->lists) {
        t->lists = dv_check__alloc(t->run, 1, sizeof *t->lists);
        if (!t->lists) return;
        forget(t->lists);
    }
    dv_str text = t->block.text;
    for (size_t from = 0; from < text.len && t->run->status == DV_OK;) {
        const char *end = memchr(text.ptr + from, '\n', text.len - from);
        size_t len = end ? (size_t)(end - text.ptr) - from : text.len - from;
        read_line(t, from, (dv_str){text.ptr + from, len});
        from += len + 1;
    }
}

void dv_text__lists_end(dv_texting *t) {
    if (!t->lists) return;
    tell_doubled(t, -1);
    forget(t->lists);
}
