// The tables of evidence and law, and the views that answer what people ask of them.
#include <array>

#include "exchange/sqlite/schema.hpp"

namespace actives::exchange {

namespace {

constexpr std::string_view no_rowid = "WITHOUT ROWID";
constexpr SqliteColumn position{"position", "INTEGER NOT NULL", "counts from 1, in the order of the record"};
constexpr SqliteColumn of_target{"target", "INTEGER NOT NULL REFERENCES targets (target)", "the target"};
constexpr SqliteColumn of_rule{"rule", "TEXT NOT NULL REFERENCES rules (id)", "the rule"};
constexpr SqliteColumn of_ingredient{"ingredient", "TEXT NOT NULL REFERENCES ingredients (id)", "the ingredient"};

constexpr std::array targets{
    SqliteColumn{"target", "INTEGER PRIMARY KEY", "a number"},
    SqliteColumn{"ingredient", "TEXT REFERENCES ingredients (id)", "what targets the concern; null: a type does"},
    SqliteColumn{"type", "TEXT REFERENCES types (id)", "a type of which sellers say so as a whole; it has no grade"},
    position,
    SqliteColumn{"concern", "TEXT NOT NULL REFERENCES concerns (id)", "the concern"},
    SqliteColumn{"effect", "TEXT NOT NULL", "what the studies come to, in a sentence"},
};
constexpr std::array studies{
    SqliteColumn{"study", "INTEGER PRIMARY KEY", "a number"},
    of_target,
    position,
    SqliteColumn{"source", "TEXT NOT NULL REFERENCES sources (id)", "where it was read"},
    SqliteColumn{"via", "TEXT", "secondary: known at second hand"},
    SqliteColumn{"design", "TEXT NOT NULL", "claim, cell, animal, human, trial, review"},
    SqliteColumn{"route", "TEXT", "topical, procedure, injected, wound, oral, in-vitro; null: unknown"},
    SqliteColumn{"procedure", "TEXT", "which one, for route procedure"},
    SqliteColumn{"n", "INTEGER", "people or animals in it; null: unknown, never 0"},
    SqliteColumn{"comparison", "TEXT", "with what"},
    SqliteColumn{"outcome", "TEXT NOT NULL", "benefit, mixed, not-isolated, none, harm"},
    SqliteColumn{"independent", "INTEGER", "1: stated to be; 0: run, paid or written by the supplier; null: not seen"},
    SqliteColumn{"finding", "TEXT NOT NULL", "what it found"},
};
constexpr std::array study_sources{
    SqliteColumn{"study", "INTEGER NOT NULL REFERENCES studies (study)", "the study"},
    position,
    SqliteColumn{"source", "TEXT NOT NULL REFERENCES sources (id)", "a further source on it"},
};
constexpr std::array grade_meanings{
    SqliteColumn{"grade", "TEXT NOT NULL PRIMARY KEY", "A, B, C, M, D, E, N"},
    SqliteColumn{"rank", "INTEGER NOT NULL", "0 is the best; C and M are equal"},
    SqliteColumn{"meaning", "TEXT NOT NULL", "in words"},
};
constexpr std::array grades{
    of_target,
    SqliteColumn{"position", "INTEGER NOT NULL", "counts the routes of the target from 1"},
    SqliteColumn{"route", "TEXT", "people were studied on it; null: on none, the only grade then"},
    SqliteColumn{"grade", "TEXT NOT NULL REFERENCES grade_meanings (grade)", "by the published rule"},
    SqliteColumn{"people", "INTEGER NOT NULL", "as far as the sources give numbers"},
    SqliteColumn{"people_unknown", "INTEGER NOT NULL", "studies in people without a number"},
    SqliteColumn{"studies", "INTEGER NOT NULL", "that the grade looks at"},
    SqliteColumn{"funding", "TEXT NOT NULL", "independent, supplier, unknown"},
    SqliteColumn{"controlled", "INTEGER NOT NULL", "1: the best study that supports it has a comparison group"},
    SqliteColumn{"vehicle", "INTEGER NOT NULL", "1: and that got the vehicle or a placebo"},
    SqliteColumn{"first_hand", "INTEGER NOT NULL", "0: every study that supports it is known at second hand only"},
    SqliteColumn{"headline", "INTEGER NOT NULL", "1: the best of the target, cosmetic routes first; one of each"},
    SqliteColumn{"cosmetic", "INTEGER NOT NULL", "0: people were studied on this route, which no cosmetic takes"},
};
constexpr std::array rules{
    SqliteColumn{"id", "TEXT NOT NULL PRIMARY KEY", "what the rule is called by others"},
    SqliteColumn{"market", "TEXT NOT NULL", "where it holds: EU, US, KR and so on"},
    SqliteColumn{"topic", "TEXT NOT NULL", "what it is about"},
    SqliteColumn{"use", "TEXT NOT NULL", "cosmetic, needling, injected, treatment, advertising, labeling"},
    SqliteColumn{"status", "TEXT NOT NULL", "permitted, restricted, prohibited, not-approved, not-listed, unclear"},
    SqliteColumn{"text", "TEXT NOT NULL", "what it says, in plain words"},
    SqliteColumn{"citation", "TEXT", "where it stands in the law"},
    SqliteColumn{"since", "TEXT", "YYYY, YYYY-MM or YYYY-MM-DD"},
    SqliteColumn{"checked", "TEXT", "when somebody last read the law"},
    SqliteColumn{"confidence", "TEXT NOT NULL", "confirmed: read in the law; secondary: in a report about it"},
};
constexpr std::array rule_types{of_rule, SqliteColumn{"type", "TEXT NOT NULL REFERENCES types (id)", "a type"}};
constexpr std::array rule_origins{of_rule, SqliteColumn{"origin", "TEXT NOT NULL", "an origin"}};
constexpr std::array rule_ingredients{of_rule, of_ingredient};
constexpr std::array rule_inci{of_rule, SqliteColumn{"inci", "TEXT NOT NULL", "a name on labels"}};
constexpr std::array ingredient_rules{
    of_ingredient,
    of_rule,
    SqliteColumn{"inci", "TEXT NOT NULL", "the one label name that is bound; empty: the ingredient as a whole"},
};
constexpr std::array law{
    of_ingredient,
    SqliteColumn{"market", "TEXT NOT NULL", "where"},
    SqliteColumn{"use", "TEXT NOT NULL", "for what"},
    SqliteColumn{"status", "TEXT NOT NULL", "what all rules come to; no row: no rule was found, which permits nothing"},
};

constexpr std::array tables{
    SqliteTable{"targets", "which ingredient, or type, targets which concern", targets,
                "CHECK ((ingredient IS NULL) <> (type IS NULL))", ""},
    SqliteTable{"studies", "the studies of a target", studies, "", ""},
    SqliteTable{"study_sources", "further sources on a study", study_sources, "PRIMARY KEY (study, position)",
                no_rowid},
    SqliteTable{"grade_meanings", "what grades mean", grade_meanings, "", ""},
    SqliteTable{"grades", "how well a target is supported, a row a route", grades, "PRIMARY KEY (target, position)",
                no_rowid},
    SqliteTable{"rules",
                "rules of law; they apply where all of rule_types, rule_origins and rule_ingredients fit that "
                "they have",
                rules, "", ""},
    SqliteTable{"rule_types", "types that a rule applies to", rule_types, "PRIMARY KEY (rule, type)", no_rowid},
    SqliteTable{"rule_origins", "origins that a rule applies to", rule_origins, "PRIMARY KEY (rule, origin)", no_rowid},
    SqliteTable{"rule_ingredients", "ingredients that a rule applies to", rule_ingredients,
                "PRIMARY KEY (rule, ingredient)", no_rowid},
    SqliteTable{"rule_inci", "label names that a rule binds, and nothing else of the record", rule_inci,
                "PRIMARY KEY (rule, inci)", no_rowid},
    SqliteTable{"ingredient_rules", "which rules speak about an ingredient", ingredient_rules,
                "PRIMARY KEY (ingredient, rule, inci)", no_rowid},
    SqliteTable{"law", "the legal status of an ingredient", law, "PRIMARY KEY (ingredient, market, use)", no_rowid},
};

constexpr std::array best_grades{
    SqliteColumn{"ingredient", "i.id", "the ingredient"},
    SqliteColumn{"ingredient_name", "i.name", "its name"},
    SqliteColumn{"type", "i.type", "its type"},
    SqliteColumn{"concern", "t.concern", "the concern"},
    SqliteColumn{"concern_name", "c.name", "its name"},
    SqliteColumn{"grade", "g.grade", "the best one"},
    SqliteColumn{"meaning", "m.meaning", "in words"},
    SqliteColumn{"rank", "m.rank", "to sort by; 0 is the best"},
    SqliteColumn{"route", "g.route", "on which"},
    SqliteColumn{"people", "g.people", "studied on it"},
    SqliteColumn{"people_unknown", "g.people_unknown", "studies in people without a number"},
    SqliteColumn{"funding", "g.funding", "who paid"},
    SqliteColumn{"cosmetic", "g.cosmetic", "0: not as a cosmetic"},
    SqliteColumn{"effect", "t.effect", "in a sentence"},
};
constexpr std::array evidence{
    SqliteColumn{"ingredient", "i.id", "the ingredient"},
    SqliteColumn{"ingredient_name", "i.name", "its name"},
    SqliteColumn{"concern", "t.concern", "the concern"},
    SqliteColumn{"design", "s.design", "as in studies"},
    SqliteColumn{"route", "s.route", "as in studies"},
    SqliteColumn{"procedure", "s.procedure", "as in studies"},
    SqliteColumn{"n", "s.n", "as in studies"},
    SqliteColumn{"comparison", "s.comparison", "as in studies"},
    SqliteColumn{"outcome", "s.outcome", "as in studies"},
    SqliteColumn{"independent", "s.independent", "as in studies"},
    SqliteColumn{"finding", "s.finding", "as in studies"},
    SqliteColumn{"source", "o.id", "where it was read"},
    SqliteColumn{"title", "o.title", "of the source"},
    SqliteColumn{"year", "o.year", "of the source"},
    SqliteColumn{"doi", "o.doi", "of the source"},
    SqliteColumn{"pmid", "o.pmid", "of the source"},
    SqliteColumn{"url", "o.url", "of the source"},
};
constexpr std::array concern_tree{
    SqliteColumn{"within", "within", "a concern"},
    SqliteColumn{"concern", "concern", "itself, or one that is narrower"},
    SqliteColumn{"depth", "depth", "0: itself; 1: one that names it as broader; and so on"},
};
constexpr std::array label_law{
    SqliteColumn{"inci", "n.name", "a name on labels"},
    SqliteColumn{"ingredient", "n.id", "the ingredient that it is a name of"},
    SqliteColumn{"market", "r.market", "where"},
    SqliteColumn{"use", "r.use", "for what"},
    SqliteColumn{"status", "r.status", "what this one rule says; table law has what all come to"},
    SqliteColumn{"rule", "r.id", "the rule"},
    SqliteColumn{"citation", "r.citation", "where it stands in the law"},
};

constexpr std::array views{
    SqliteView{"best_grades", "the best grade of each ingredient for each concern it targets", best_grades,
               "grades g JOIN grade_meanings m ON m.grade = g.grade JOIN targets t ON t.target = g.target "
               "JOIN ingredients i ON i.id = t.ingredient JOIN concerns c ON c.id = t.concern WHERE g.headline = 1",
               ""},
    SqliteView{"evidence", "every study of an ingredient, with its source", evidence,
               "studies s JOIN targets t ON t.target = s.target JOIN ingredients i ON i.id = t.ingredient "
               "JOIN sources o ON o.id = s.source",
               ""},
    SqliteView{"concern_tree", "each concern with all that are narrower", concern_tree, "tree",
               "WITH RECURSIVE tree (within, concern, depth) AS (SELECT id, id, 0 FROM concerns UNION ALL "
               "SELECT tree.within, c.id, tree.depth + 1 FROM tree JOIN concerns c ON c.broader = tree.concern) "},
    SqliteView{"label_law", "each rule that binds a label name of an ingredient", label_law,
               "names n JOIN ingredient_rules b ON b.ingredient = n.id AND (b.inci = '' OR b.inci = n.name) "
               "JOIN rules r ON r.id = b.rule WHERE n.kind = 'ingredient' AND n.how = 'inci'",
               ""},
};

}  // namespace

std::span<const SqliteTable> sqlite_evidence_tables() { return tables; }
std::span<const SqliteView> sqlite_views() { return views; }

}  // namespace actives::exchange
