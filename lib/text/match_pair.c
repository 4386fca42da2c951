/* Two names that were read: what they differ in, and what that costs. */
#include "text/match.h"

#include "text/distance.h"

/* A letter mistyped in a name that is long enough to be known by the others, and in one that is not. */
enum { TYPO_COST = 150, SHORT_TYPO_COST = 400, FULL = 1000, MISSING_COST = 120 };

/* Points of a thousand, by reason. Together the small ones stay within the default gap of a spelling that is the same. */
static const struct {
    uint32_t reason;
    uint16_t cost;
} COSTS[] = {
    {DV_MATCH_FORM, 2},           {DV_MATCH_CASE, 4},           {DV_MATCH_TONE_STYLE, 4},    {DV_MATCH_LOOKALIKE, 4},
    {DV_MATCH_SPACING, 8},        {DV_MATCH_APOSTROPHE, 6},     {DV_MATCH_ZEROS, 4},         {DV_MATCH_ROMAN, 8},
    {DV_MATCH_I_Y, 12},           {DV_MATCH_ABBREVIATION, 8},   {DV_MATCH_FILLER, 8},        {DV_MATCH_UNIT_DROPPED, 60},
    {DV_MATCH_UNIT_DIFFERS, 400}, {DV_MATCH_MARKS_MISSING, MISSING_COST}, {DV_MATCH_MARKS_DIFFER, 450},
};
/* How a letter is written, and why it matters. */
static const struct {
    uint64_t bits;
    uint32_t reason;
} WRITTEN[] = {
    {DV_NAME_START | DV_NAME_SIGN, DV_MATCH_SPACING}, {DV_NAME_UPPER, DV_MATCH_CASE},   {DV_NAME_PLACE, DV_MATCH_TONE_STYLE},
    {DV_NAME_APOSTROPHE, DV_MATCH_APOSTROPHE},        {DV_NAME_ZEROS, DV_MATCH_ZEROS},  {DV_NAME_LOOKALIKE, DV_MATCH_LOOKALIKE},
    {DV_NAME_FILLER, DV_MATCH_FILLER},                {DV_NAME_ROMAN, DV_MATCH_ROMAN},
};

static bool is_long_enough(size_t len, size_t typos) {
    return len + 2 >= 5 * (typos + 1);
}

static void set_score(dv_match_hit *hit, size_t len) {
    unsigned cost = hit->typos * (unsigned)(is_long_enough(len, hit->typos) ? TYPO_COST : SHORT_TYPO_COST);
    for (size_t i = 0; i < sizeof COSTS / sizeof COSTS[0]; i++)
        if (hit->reasons & COSTS[i].reason) cost += COSTS[i].cost;
    hit->score = cost < FULL ? (uint16_t)(FULL - cost) : 1;
}

unsigned dv_match__weight(const dv_match_hit *hit) {
    return hit->score + (hit->reasons & DV_MATCH_MARKS_MISSING ? (unsigned)MISSING_COST : 0u);
}

/* `kỹ` and `kĩ`: an open syllable of h k l m s t or qu and this vowel alone. */
static bool is_free_y(const dv_name_view *name, size_t from, size_t at) {
    const uint64_t *letters = name->letters;
    if (at + 1 < name->len && !(letters[at + 1] & DV_NAME_START) && !dv_name__is_number_start(letters[at + 1])) return false;
    if (at <= from || (letters[at] & DV_NAME_START)) return false;
    char before = (char)(letters[at - 1] & 0x7F);
    if (letters[at - 1] & DV_NAME_START) return before == 'h' || before == 'k' || before == 'l' || before == 'm' || before == 's' || before == 't';
    return before == 'u' && at >= from + 2 && (letters[at - 2] & DV_NAME_BASE) == 'q' && (letters[at - 2] & DV_NAME_START);
}

/* What the marks say, where those of the query and the name are not the same. Whoever wrote one mark knew how to write all. */
static uint32_t reason_of_marks(const dv_name_view *query) {
    uint64_t marks = 0;
    for (size_t i = 0; i < query->len; i++)
        marks |= query->letters[i];
    return marks & DV_NAME_MARKS ? DV_MATCH_MARKS_DIFFER : DV_MATCH_MARKS_MISSING;
}

static uint32_t reason_of_writing(uint64_t differ) {
    uint32_t reasons = 0;
    for (size_t i = 0; i < sizeof WRITTEN / sizeof WRITTEN[0]; i++)
        if (differ & WRITTEN[i].bits) reasons |= WRITTEN[i].reason;
    return reasons;
}

/* How the same unit words are written, letter by letter. */
static uint32_t reason_of_spelling(const dv_name_view *query, const dv_name_view *name, size_t len) {
    uint64_t differ = 0;
    for (size_t i = 0; i < len; i++)
        differ |= (query->letters[i] ^ name->letters[i]) & ~DV_NAME_MARKS;
    return differ & DV_NAME_BASE ? 0 : reason_of_writing(differ & ~DV_NAME_PLACE);
}

/* The reasons in the unit words that were dropped on both sides. */
static uint32_t reason_of_units(const dv_name_view *query, const dv_name_view *name, dv_match_pair at) {
    if (at.query == 0 && at.name == 0) return 0;
    if (at.query == 0 || at.name == 0) {
        const dv_name_view *longer = at.query ? query : name;
        uint32_t reasons = DV_MATCH_UNIT_DROPPED;
        for (size_t i = 1; i <= (at.query ? at.query : at.name); i++)
            if (longer->split[i].bare) reasons |= DV_MATCH_MARKS_MISSING;
        return reasons;
    }
    if (at.query != at.name) return DV_MATCH_UNIT_DIFFERS;
    uint32_t reasons = 0;
    for (size_t i = 1; i <= at.query; i++) {
        const dv_name_split *a = &query->split[i];
        const dv_name_split *b = &name->split[i];
        if (!(a->units & b->units)) return DV_MATCH_UNIT_DIFFERS;
        if (a->abbreviated != b->abbreviated || a->units != b->units) reasons |= DV_MATCH_ABBREVIATION;
        if (a->bare != b->bare) reasons |= DV_MATCH_MARKS_MISSING;
    }
    size_t len = query->split[at.query].from;
    return len == name->split[at.name].from ? reasons | reason_of_spelling(query, name, len) : reasons;
}

bool dv_match__same(dv_match_hit *hit, const dv_name_view *query, const dv_name_view *name, dv_match_pair at) {
    size_t from = query->split[at.query].from;
    size_t other = name->split[at.name].from;
    size_t len = query->len - from;
    if (len != (size_t)name->len - other || query->split[at.query].hash != name->split[at.name].hash) return false;
    const uint64_t *a = query->letters + from;
    const uint64_t *b = name->letters + other;
    uint64_t differ = 0;
    size_t ys = 0;
    for (size_t i = 0; i < len; i++) {
        uint64_t bits = a[i] ^ b[i];
        /* How far from its vowel a tone stands says something only about the same tone. */
        if (bits & DV_NAME_TONE) bits &= ~DV_NAME_PLACE;
        if (i == 0 && (at.query || at.name)) bits &= ~(DV_NAME_START | DV_NAME_SIGN | DV_NAME_APOSTROPHE);
        if ((bits & DV_NAME_Y) && !(is_free_y(query, from, from + i) && is_free_y(name, other, other + i))) ys++;
        differ |= bits;
    }
    if (differ & DV_NAME_BASE) return false;
    uint32_t reasons = reason_of_units(query, name, at) | reason_of_writing(differ);
    if (differ & DV_NAME_MARKS) reasons |= reason_of_marks(query);
    if ((differ & DV_NAME_Y) && ys == 0) reasons |= DV_MATCH_I_Y;
    if (ys > 0) reasons |= DV_MATCH_TYPO;
    hit->reasons = reasons ? reasons : DV_MATCH_FORM;
    hit->typos = (uint16_t)ys;
    set_score(hit, len);
    return true;
}

static bool same_bytes(const dv_name_view *query, const dv_name_view *name) {
    return dv_str_equal(query->text, name->text);
}

/* Whether both go on with a unit word that may be the same: then what follows it is compared instead. */
static bool share_next_unit(const dv_name_view *query, const dv_name_view *name, size_t q, size_t n) {
    return q == n && q + 1 < query->splits && n + 1 < name->splits && (query->split[q + 1].units & name->split[n + 1].units);
}

void dv_match__whole(dv_match_hit *hit, const dv_name_view *query, const dv_name_view *name, dv_match_pair *first) {
    hit->score = hit->typos = 0;
    hit->reasons = 0;
    if (first) *first = (dv_match_pair){DV_NAME_SPLITS, DV_NAME_SPLITS};
    bool found = false;
    if (same_bytes(query, name)) {
        hit->score = FULL;
        hit->reasons = DV_MATCH_EXACT;
        if (first) *first = (dv_match_pair){0, 0};
        return;
    }
    for (uint8_t q = 0; q < query->splits; q++)
        for (uint8_t n = 0; n < name->splits; n++) {
            dv_match_hit tried = *hit;
            if (share_next_unit(query, name, q, n) || !dv_match__same(&tried, query, name, (dv_match_pair){q, n})) continue;
            if (!found && first) *first = (dv_match_pair){q, n};
            if (!found || tried.score > hit->score) *hit = tried;
            found = true;
        }
}

size_t dv_match__typos_of(size_t len, const dv_match_options *options) {
    size_t most = len < 4 ? 0 : len < 7 ? 1 : len < 12 ? 2 : 3;
    if (options->no_typos) return 0;
    return most < options->typos ? most : options->typos;
}

dv_match_signatures dv_match__signatures(const dv_name_view *name) {
    dv_match_signatures signatures = {{0}};
    for (size_t i = 0; i < name->splits; i++)
        signatures.at[i] = dv_name__signature(name, name->split[i].from);
    return signatures;
}

/* The letters of a rest, with their marks or without. */
static size_t take_letters(uint32_t out[DV_NAME_LETTERS], const dv_name_view *name, size_t from, uint64_t mask) {
    for (size_t i = from; i < name->len; i++)
        out[i - from] = (uint32_t)(name->letters[i] & mask);
    return name->len - from;
}

static bool mistyped_at(dv_match_hit *hit, const dv_name_view *query, const dv_name_view *name, dv_match_pair at, size_t most) {
    uint32_t a[DV_NAME_LETTERS];
    uint32_t b[DV_NAME_LETTERS];
    size_t from = query->split[at.query].from;
    size_t a_len = take_letters(a, query, from, DV_NAME_BASE);
    size_t b_len = take_letters(b, name, name->split[at.name].from, DV_NAME_BASE);
    size_t typos = dv_distance__count(a, a_len, b, b_len, most);
    if (typos == 0 || typos > most) return false;
    take_letters(a, query, from, DV_NAME_BASE | DV_NAME_MARKS);
    take_letters(b, name, name->split[at.name].from, DV_NAME_BASE | DV_NAME_MARKS);
    bool marks = dv_distance__count(a, a_len, b, b_len, typos) > typos;
    hit->reasons = DV_MATCH_TYPO | reason_of_units(query, name, at) | (marks ? reason_of_marks(query) : 0);
    hit->typos = (uint16_t)typos;
    set_score(hit, a_len > b_len ? a_len : b_len);
    return true;
}

static size_t rest_of(const dv_name_view *name, size_t split) {
    return (size_t)name->len - name->split[split].from;
}

void dv_match__mistyped(dv_match_hit *hit, const dv_name_view *query, const dv_match_signatures *query_letters, const dv_name_view *name,
                        const dv_match_signatures *name_letters, const dv_match_options *options, dv_match_pair *first) {
    hit->score = hit->typos = 0;
    hit->reasons = 0;
    if (first) *first = (dv_match_pair){DV_NAME_SPLITS, DV_NAME_SPLITS};
    if (query->numbers != name->numbers) return;
    bool found = false;
    for (uint8_t q = 0; q < query->splits; q++)
        for (uint8_t n = 0; n < name->splits; n++) {
            size_t a = rest_of(query, q);
            size_t b = rest_of(name, n);
            size_t most = dv_match__typos_of(a < b ? a : b, options);
            if (share_next_unit(query, name, q, n) || (a > b ? a - b : b - a) > most || !dv_match__is_near(query_letters->at[q], name_letters->at[n], most)) continue;
            dv_match_hit tried = *hit;
            if (!mistyped_at(&tried, query, name, (dv_match_pair){q, n}, most)) continue;
            if (!found && first) *first = (dv_match_pair){q, n};
            if (!found || tried.score > hit->score) *hit = tried;
            found = true;
        }
}
