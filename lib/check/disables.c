/* Comments that keep rules quiet: each names a rule that there is. */
#include "check/check.h"

static const dv_message MSG_UNKNOWN = {
    .rule = "disable-unknown",
    .severity = DV_WARNING,
    .vi = "không có quy tắc \"{0}\": ghi chú tắt này không có tác dụng",
    .en = "there is no rule \"{0}\": this comment keeps nothing quiet",
};
static const dv_message MSG_UNKNOWN_NEAR = {
    .rule = "disable-unknown",
    .severity = DV_WARNING,
    .vi = "không có quy tắc \"{0}\": ghi chú tắt này không có tác dụng. Có phải \"{1}\"?",
    .en = "there is no rule \"{0}\": this comment keeps nothing quiet. Is it \"{1}\"?",
};

static const char *nearest(dv_str id) {
    size_t len;
    size_t most = 3;
    const dv_rule *rules = dv_rules(&len);
    const char *best = NULL;
    for (size_t i = 0; i < len; i++) {
        size_t distance = dv_text_distance(id, dv_s(rules[i].id), most);
        if (distance >= most) continue;
        most = distance;
        best = rules[i].id;
    }
    return best;
}

dv_status dv_check__disables(const dv_doc *doc, const char *const *only, dv_diag *diag) {
    dv_status status = DV_OK;
    if (!dv_check__is_wanted(only, MSG_UNKNOWN.rule)) return DV_OK;
    for (const dv_disable *disable = doc->disables; disable && status == DV_OK; disable = disable->next) {
        if (dv_rule_find(disable->rule) || dv_str_equal(disable->rule, DV_S("all"))) continue;
        const char *near = nearest(disable->rule);
        dv_finding finding = {.message = near ? &MSG_UNKNOWN_NEAR : &MSG_UNKNOWN, .severity = DV_WARNING, .file = doc->source,
                              .mark = {disable->line, 1}, .field = -1, .index = -1};
        finding.args[0] = dv_arg__text(disable->rule);
        finding.args[1] = dv_arg__text(dv_s(near));
        if (diag) status = dv_diag_add(diag, &finding);
    }
    return status;
}
