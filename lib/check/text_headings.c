/* Headings of a plain text: those of one level end alike, and sections of one name are built alike. */
#include "check/text.h"

#include <string.h>

#include "text/name.h"

static const dv_message MSG_PUNCT = {
    .rule = "heading-punct",
    .severity = DV_INFO,
    .vi = "đề mục \"{0}\" kết thúc bằng \"{1}\", các đề mục cùng cấp thì không: đề nghị bỏ",
    .en = "the heading \"{0}\" ends with \"{1}\", others of its level do not",
};
static const dv_message MSG_SHAPE = {
    .rule = "section-shape",
    .severity = DV_INFO,
    .vi = "mục \"{0}\" ở đây không lặp lại chữ \"{1}\" ở đầu như mục cùng tên khác: đề nghị trình bày giống nhau",
    .en = "the section \"{0}\" does not begin with \"{1}\" as the other of its name does",
};

enum { HEADINGS_MOST = 300, CHARACTERS_MOST = 220, LEVELS = 4 };

typedef struct heading {
    dv_text_place place; /* of the mark at its end; of the whole heading where there is none */
    dv_str name;         /* without number and mark */
    dv_str number;
    char end; /* `.`, `:`, `;`, or 0 */
    size_t group;
    int8_t repeats; /* whether the text below begins with what the heading names: 1 yes, 0 no, -1 not known */
} heading;

/* Headings of one level below one heading. */
typedef struct group {
    size_t counts[2]; /* without and with a mark */
    bool is_list;     /* some are sentences or end with `;`: they are items */
} group;

struct dv_text_headings {
    heading items[HEADINGS_MOST];
    size_t len;
    bool waits; /* for the text below the last heading */
    group groups[HEADINGS_MOST + LEVELS];
    size_t groups_len;
    size_t current[LEVELS]; /* group of each level, from 1; 0: the next one begins it */
};

static size_t skip_digits(dv_str text, size_t at) {
    while (at < text.len && text.ptr[at] >= '0' && text.ptr[at] <= '9')
        at++;
    return at;
}

/* The bytes of a number: `IV.`, `1.`, `1.2.`, `a)`; its level, or -1. */
static int read_number(dv_str line, size_t *len) {
    size_t roman = 0;
    while (roman < line.len && (line.ptr[roman] == 'I' || line.ptr[roman] == 'V' || line.ptr[roman] == 'X'))
        roman++;
    if (roman > 0 && roman + 1 < line.len && line.ptr[roman] == '.' && line.ptr[roman + 1] == ' ') {
        *len = roman + 1;
        return 0;
    }
    size_t at = skip_digits(line, 0);
    if (at > 0 && at <= 2 && at + 1 < line.len && line.ptr[at] == '.') {
        size_t second = skip_digits(line, at + 1);
        bool two = second > at + 1 && second - at <= 3;
        *len = two ? second + (second < line.len && line.ptr[second] == '.' ? 1 : 0) : at + 1;
        return *len < line.len && line.ptr[*len] == ' ' ? (two ? 2 : 1) : -1;
    }
    size_t letter = line.len > 2 && line.ptr[0] >= 'a' && line.ptr[0] <= 'y' ? 1
                    : line.len > 3 && memcmp(line.ptr, "đ", 2) == 0          ? 2
                                                                             : 0;
    if (letter == 0 || line.ptr[letter] != ')' || line.ptr[letter + 1] != ' ') return -1;
    *len = letter + 1;
    return 3;
}

/* A heading names something; it is no sentence and no paragraph with its heading in front. */
static bool is_heading(dv_str name) {
    if (name.len == 0 || dv_utf8_len(name) > CHARACTERS_MOST) return false;
    for (size_t i = 0; i + 1 < name.len; i++)
        if (name.ptr[i + 1] == ' ' && strchr(".:;", name.ptr[i]) && name.ptr[i] && i + 2 < name.len) return false;
    return true;
}

/* The group of a new line of a level; the levels below begin anew. */
static group *group_at(dv_text_headings *h, int level) {
    if (h->current[level] == 0) h->current[level] = ++h->groups_len;
    for (int deeper = level + 1; deeper < LEVELS; deeper++)
        h->current[deeper] = 0;
    return &h->groups[h->current[level] - 1];
}

static bool add_heading(dv_texting *t, size_t from, dv_str line) {
    dv_text_headings *h = t->headings;
    size_t len;
    dv_str text = dv_trim(line);
    if (text.len == 0) return false;
    from += (size_t)(text.ptr - line.ptr);
    int level = read_number(text, &len);
    if (level < 0) return false;
    dv_str name = dv_trim((dv_str){text.ptr + len, text.len - len});
    if (h->len == HEADINGS_MOST || h->groups_len == HEADINGS_MOST + LEVELS) return false;
    group *of = group_at(h, level);
    if (!is_heading(name)) {
        of->is_list = true;
        return false;
    }
    char last = name.ptr[name.len - 1];
    heading *one = &h->items[h->len++];
    *one = (heading){.place = dv_text__here(t, from, text.len), .number = {text.ptr, len}, .repeats = -1};
    one->group = h->current[level] - 1;
    bool marked = last == '.' || last == ':';
    of->is_list |= last == ';' || last == ',';
    of->counts[marked]++;
    if (marked) {
        one->end = last;
        name.len--;
        one->place = dv_text__here(t, from + text.len - 1, 1);
    }
    one->name = dv_trim(name);
    return true;
}

/* `Tên mô hình`: whether the text below begins with `Mô hình`. */
static void look_below(heading *one, dv_str text) {
    static const char TITLE[] = "Tên ";
    if (one->name.len <= sizeof TITLE || memcmp(one->name.ptr, TITLE, sizeof TITLE - 1) != 0) return;
    dv_str named = {one->name.ptr + sizeof TITLE - 1, one->name.len - sizeof TITLE + 1};
    text = dv_trim(text);
    if (text.len < named.len) return;
    one->repeats = dv_vietnamese__equal((dv_str){text.ptr, named.len}, named);
}

void dv_text__headings(dv_texting *t) {
    if (!t->headings) t->headings = dv_check__alloc(t->run, 1, sizeof *t->headings);
    dv_text_headings *h = t->headings;
    if (!h) return;
    dv_str text = t->block.text;
    for (size_t from = 0; from < text.len;) {
        const char *end = memchr(text.ptr + from, '\n', text.len - from);
        size_t len = end ? (size_t)(end - text.ptr) - from : text.len - from;
        dv_str line = {text.ptr + from, len};
        bool last_line = from + len + 1 >= text.len;
        bool is_new = last_line && add_heading(t, from, line);
        if (!is_new && h->waits) look_below(&h->items[h->len - 1], line);
        h->waits = is_new;
        from += len + 1;
    }
}

/* Two sections of one heading, of which only one repeats its subject. */
static void check_shape(dv_texting *t, const heading *one) {
    const dv_text_headings *h = t->headings;
    for (size_t i = 0; i < h->len; i++) {
        const heading *other = &h->items[i];
        if (other->repeats != 1 || !dv_str_equal(other->name, one->name)) continue;
        dv_text_place place = one->place;
        DV_TEXT_SAY(t, &place, &MSG_SHAPE, NULL, dv_arg__text(one->name),
                    dv_arg__text((dv_str){one->name.ptr + strlen("Tên "), one->name.len - strlen("Tên ")}));
        return;
    }
}

void dv_text__headings_end(dv_texting *t) {
    static const dv_str NOTHING = {"", 0};
    const dv_text_headings *h = t->headings;
    for (size_t i = 0; h && i < h->len && t->run->status == DV_OK; i++) {
        const heading *one = &h->items[i];
        if (one->repeats == 0) check_shape(t, one);
        const group *of = &h->groups[one->group];
        if (one->end == 0 || of->is_list || of->counts[1] > of->counts[0]) continue;
        char mark[] = {one->end, '\0'};
        dv_buf whole;
        dv_buf_init(&whole, t->run->arena.alloc);
        dv_buf_add(&whole, one->number);
        dv_buf_putc(&whole, ' ');
        dv_buf_add(&whole, one->name);
        dv_str shown = dv_check__keep(t->run, &whole);
        if (t->run->status != DV_OK) return;
        DV_TEXT_SAY(t, &one->place, &MSG_PUNCT, &NOTHING, dv_arg__text(dv_text__show(t, shown)), dv_arg__text(dv_s(mark)));
    }
}
