#include <criterion/criterion.h>
#include <danvan/check.h>
#include <string.h>

static bool is_id(const char *id) {
    for (const char *at = id; *at; at++)
        if (!((*at >= 'a' && *at <= 'z') || (*at >= '0' && *at <= '9') ||
              (*at == '-' && at > id && at[1] && at[1] != '-')))
            return false;
    return *id != '\0';
}

Test(test_rules, table) {
    size_t len = 0;
    const dv_rule *rules = dv_rules(&len);
    cr_assert(len > 100, "%zu", len);
    for (size_t i = 0; i < len; i++) {
        const dv_rule *rule = &rules[i];
        cr_expect(is_id(rule->id), "%s", rule->id);
        cr_expect(i == 0 || strcmp(rules[i - 1].id, rule->id) < 0, "%s: not sorted, or twice", rule->id);
        cr_expect((unsigned)rule->severity <= DV_ERROR, "%s", rule->id);
        const char *const texts[] = {rule->title_vi, rule->title_en, rule->reason_vi, rule->reason_en, rule->source,
                                     rule->source_vi};
        for (size_t j = 0; j < sizeof texts / sizeof texts[0]; j++)
            cr_expect(texts[j] && *texts[j], "%s: text %zu", rule->id, j);
        cr_expect_eq(dv_rule_find(dv_s(rule->id)), rule, "%s", rule->id);
    }
    cr_expect_null(dv_rule_find(DV_S("percent-su")));
    cr_expect_null(dv_rule_find(DV_S("percent-sums")));
    cr_expect_null(dv_rule_find(DV_S("")));
    cr_expect_eq(dv_rules(NULL), rules);
}
