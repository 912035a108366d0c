// The tables of what records say of themselves.
#include <array>

#include "exchange/sqlite/schema.hpp"

namespace actives::exchange {

namespace {

constexpr std::string_view of_record = "FOREIGN KEY (kind, id) REFERENCES records (kind, id)";
constexpr std::string_view of_record_in_order =
    "PRIMARY KEY (kind, id, position), FOREIGN KEY (kind, id) REFERENCES records (kind, id)";
constexpr std::string_view no_rowid = "WITHOUT ROWID";

constexpr SqliteColumn id{"id", "TEXT NOT NULL PRIMARY KEY", "what the record is called by others"};
constexpr SqliteColumn name{"name", "TEXT NOT NULL", "the name that is shown"};
constexpr SqliteColumn summary{"summary", "TEXT NOT NULL", "in a sentence"};
constexpr SqliteColumn what_it_is{"what_it_is", "TEXT NOT NULL", "what it is, in plain words"};
constexpr SqliteColumn what_it_is_not{"what_it_is_not", "TEXT", "what it is taken for and is not"};
constexpr SqliteColumn kind_of_record{"kind", "TEXT NOT NULL", "of the record that this belongs to"};
constexpr SqliteColumn id_of_record{"id", "TEXT NOT NULL", "of the record that this belongs to"};
constexpr SqliteColumn position{"position", "INTEGER NOT NULL", "counts from 1, in the order of the record"};

constexpr std::array about{
    SqliteColumn{"name", "TEXT NOT NULL PRIMARY KEY", "catalogue_version"},
    SqliteColumn{"value", "TEXT NOT NULL", "the version of the catalogue that was exported"},
};
constexpr std::array kinds{
    SqliteColumn{"kind", "TEXT NOT NULL PRIMARY KEY", "ingredient, type, concern and so on"},
    SqliteColumn{"records", "INTEGER NOT NULL", "how many there are"},
};
constexpr std::array records{
    SqliteColumn{"record", "INTEGER PRIMARY KEY", "a number, the rowid of search; not the same in another export"},
    SqliteColumn{"kind", "TEXT NOT NULL REFERENCES kinds (kind)", "what kind of record it is"},
    SqliteColumn{"id", "TEXT NOT NULL", "its id; records of two kinds may have the same one"},
    SqliteColumn{"name", "TEXT NOT NULL", "the name, claim, topic, title or INCI name that is shown"},
    SqliteColumn{"names", "TEXT NOT NULL", "everything else it is called, joined by |"},
    SqliteColumn{"text", "TEXT NOT NULL", "all its other texts, joined by |"},
};
constexpr std::array names{
    kind_of_record,
    id_of_record,
    position,
    SqliteColumn{"how", "TEXT NOT NULL", "name, inci, alias, trade-name, cas or ec; of a source alias: its DOI, PMID"},
    SqliteColumn{"name", "TEXT NOT NULL", "as it is written; the index does not care for the case of ASCII letters"},
    SqliteColumn{"maker", "TEXT", "of a trade name, where it is known"},
};
constexpr std::array sources{
    id,
    SqliteColumn{"kind", "TEXT NOT NULL", "systematic-review, review, trial, regulator, supplier, press and so on"},
    SqliteColumn{"title", "TEXT NOT NULL", "its title"},
    SqliteColumn{"authors", "TEXT", "family names and initials, joined by commas"},
    SqliteColumn{"year", "INTEGER", "when it was published"},
    SqliteColumn{"container", "TEXT", "the journal, book or site it stands in"},
    SqliteColumn{"doi", "TEXT", "its DOI, without an address in front"},
    SqliteColumn{"pmid", "TEXT", "its number in PubMed"},
    SqliteColumn{"url", "TEXT", "where it was read"},
    SqliteColumn{"read", "TEXT NOT NULL", "how much of it was read: full, abstract, excerpt, secondary"},
};
constexpr std::array citations{
    kind_of_record,
    id_of_record,
    position,
    SqliteColumn{"source", "TEXT NOT NULL REFERENCES sources (id)", "a source that the record as a whole rests on"},
};
constexpr std::array statements{
    SqliteColumn{"statement", "INTEGER PRIMARY KEY", "a number"},
    kind_of_record,
    id_of_record,
    SqliteColumn{"field", "TEXT NOT NULL", "mechanism (how it may work) or caution"},
    position,
    SqliteColumn{"text", "TEXT NOT NULL", "the sentence"},
};
constexpr std::array statement_sources{
    SqliteColumn{"statement", "INTEGER NOT NULL REFERENCES statements (statement)", "the sentence"},
    position,
    SqliteColumn{"source", "TEXT NOT NULL REFERENCES sources (id)", "a source that it rests on"},
};
constexpr std::array related{
    kind_of_record,
    id_of_record,
    position,
    SqliteColumn{"related_kind", "TEXT NOT NULL", "the kind of the other record"},
    SqliteColumn{"related_id", "TEXT NOT NULL", "a record it has to do with; of a claim: that it is about"},
};
constexpr std::array types{
    id, name, summary, what_it_is, what_it_is_not, SqliteColumn{"production", "TEXT", "how it is made"},
};
constexpr std::array type_open_questions{
    SqliteColumn{"type", "TEXT NOT NULL REFERENCES types (id)", "the type"},
    position,
    SqliteColumn{"question", "TEXT NOT NULL", "what nobody knows yet"},
};
constexpr std::array concerns{
    id,
    name,
    what_it_is,
    SqliteColumn{"broader", "TEXT REFERENCES concerns (id)", "the concern it is part of; null: of none"},
    SqliteColumn{"note", "TEXT", "what to know beside the list of what targets it"},
};
constexpr std::array concern_drivers{
    SqliteColumn{"concern", "TEXT NOT NULL REFERENCES concerns (id)", "the concern"},
    position,
    SqliteColumn{"driver", "TEXT NOT NULL", "what brings it about"},
};
constexpr std::array ingredients{
    id,
    name,
    SqliteColumn{"type", "TEXT NOT NULL REFERENCES types (id)", "what kind of ingredient it is"},
    SqliteColumn{"scope", "TEXT NOT NULL", "core (regenerative in the strict sense) or related"},
    SqliteColumn{"origin", "TEXT", "plant, human, animal, marine, microbial, synthetic, recombinant; null: unknown"},
    SqliteColumn{"organism", "TEXT", "what it comes from"},
    summary,
    what_it_is,
    what_it_is_not,
    SqliteColumn{"use", "TEXT", "how it is used"},
};
constexpr std::array ingredient_constituents{
    SqliteColumn{"ingredient", "TEXT NOT NULL REFERENCES ingredients (id)", "the ingredient"},
    position,
    SqliteColumn{"constituent", "TEXT NOT NULL", "what is in it"},
};
constexpr std::array terms{id, name, what_it_is};
constexpr std::array claims{
    id,
    SqliteColumn{"claim", "TEXT NOT NULL", "what is said on packs and pages"},
    SqliteColumn{"verdict", "TEXT NOT NULL", "true, partly-true, misleading, unproven, false"},
    SqliteColumn{"answer", "TEXT", "an answer in a sentence"},
    SqliteColumn{"why", "TEXT NOT NULL", "what the verdict rests on"},
};
constexpr std::array levels{
    id,
    SqliteColumn{"rank", "INTEGER NOT NULL", "1 is the weakest"},
    name,
    what_it_is,
    SqliteColumn{"oxford_2011", "TEXT NOT NULL", "its place on the Oxford 2011 levels of evidence"},
};
constexpr std::array inventory{
    id,
    SqliteColumn{"inci", "TEXT NOT NULL", "the plain INCI name; other names, CAS and EC numbers stand in names"},
    SqliteColumn{"type", "TEXT REFERENCES types (id)", "the type of a name that is one of a regenerative ingredient"},
    SqliteColumn{"what_it_is", "TEXT", "where the name does not tell"},
    SqliteColumn{"restriction", "TEXT", "the entry that restricts it, as II/416: annex and number of the EU's law"},
};
constexpr std::array inventory_functions{
    SqliteColumn{"inventory", "TEXT NOT NULL REFERENCES inventory (id)", "the name"},
    position,
    SqliteColumn{"function", "TEXT NOT NULL", "what it does in a formula"},
};

constexpr std::array tables{
    SqliteTable{"about", "what was exported", about, "", no_rowid},
    SqliteTable{"kinds", "the kinds of record, in the order in which answers show them", kinds, "", ""},
    SqliteTable{"records", "every record of every kind, once", records, "UNIQUE (kind, id)", ""},
    SqliteTable{"names", "every name, INCI name and number under which a record is found", names, of_record_in_order,
                no_rowid},
    SqliteTable{"sources", "publications, pages and documents that somebody read", sources, "", ""},
    SqliteTable{"citations", "which sources a record rests on", citations, of_record_in_order, no_rowid},
    SqliteTable{"statements", "sentences with sources of their own, of ingredients and types", statements, of_record,
                ""},
    SqliteTable{"statement_sources", "the sources of such a sentence", statement_sources,
                "PRIMARY KEY (statement, position)", no_rowid},
    SqliteTable{"related", "what concerns and terms have to do with, and claims are about", related,
                "PRIMARY KEY (kind, id, position), FOREIGN KEY (kind, id) REFERENCES records (kind, id), "
                "FOREIGN KEY (related_kind, related_id) REFERENCES records (kind, id)",
                no_rowid},
    SqliteTable{"types", "kinds of ingredient", types, "", ""},
    SqliteTable{"type_open_questions", "what is not known of a type", type_open_questions,
                "PRIMARY KEY (type, position)", no_rowid},
    SqliteTable{"concerns", "skin concerns; view concern_tree has each with its narrower ones", concerns, "", ""},
    SqliteTable{"concern_drivers", "what brings a concern about", concern_drivers, "PRIMARY KEY (concern, position)",
                no_rowid},
    SqliteTable{"ingredients", "regenerative ingredients, and related ones that people ask about", ingredients, "", ""},
    SqliteTable{"ingredient_constituents", "what is in an ingredient", ingredient_constituents,
                "PRIMARY KEY (ingredient, position)", no_rowid},
    SqliteTable{"terms", "a glossary", terms, "", ""},
    SqliteTable{"claims", "marketing claims and whether they hold", claims, "", ""},
    SqliteTable{"levels", "levels of evidence", levels, "", ""},
    SqliteTable{"inventory", "plain INCI names of everyday formulas", inventory, "", no_rowid},
    SqliteTable{"inventory_functions", "what they do in a formula", inventory_functions,
                "PRIMARY KEY (inventory, position)", no_rowid},
};

}  // namespace

std::span<const SqliteTable> sqlite_record_tables() { return tables; }

}  // namespace actives::exchange
