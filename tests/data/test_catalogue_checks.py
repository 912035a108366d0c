#!/usr/bin/env python3
"""Breaks the built-in catalogue in memory, one thing at a time, and expects test_catalogue.py to find it."""

import copy
import sys

import test_catalogue as rules


def first(catalogue, kind, fits):
    return next(record for _, record in catalogue.of(kind) if fits(record))


def a_study(catalogue, fits):
    return next(study for _, _, _, study in catalogue.studies() if fits(study))


def lose_a_procedure(catalogue):
    a_study(catalogue, lambda s: s["route"] == "procedure").pop("procedure")


def name_a_procedure_on_intact_skin(catalogue):
    a_study(catalogue, lambda s: s["route"] == "topical")["procedure"] = "microneedling"


def call_a_procedure_by_another_name(catalogue):
    a_study(catalogue, lambda s: s["route"] == "procedure")["procedure"] = "derma rolling"


def take_a_brochure_for_a_paper(catalogue):
    suppliers = {source["id"] for _, source in catalogue.of("sources") if source["kind"] == "supplier"}
    a_study(catalogue, lambda s: s["source"] in suppliers and s["design"] != "claim").pop("via")


def name_a_vehicle_that_was_not_there(catalogue):
    a_study(catalogue, lambda s: s["design"] == "trial")["comparison"] = "another serum, no vehicle group"


def give_a_study_without_comparison_a_placebo(catalogue):
    a_study(catalogue, lambda s: s["design"] == "human")["comparison"] = "placebo"


def let_a_claim_count_people(catalogue):
    a_study(catalogue, lambda s: s["design"] == "claim")["n"] = 20


def leave_a_claim_unanswered(catalogue):
    catalogue.of("claims")[0][1]["answer"] = None


def answer_a_claim_at_length(catalogue):
    catalogue.of("claims")[0][1]["answer"] = "No. It is not. It never was. Nothing is."


def let_two_claims_share_a_wording(catalogue):
    one, other = (record for _, record in catalogue.of("claims")[:2])
    other["aliases"].append(one["claim"].upper())


def call_one_record_as_another(catalogue):
    first(catalogue, "ingredients", lambda i: i["id"] == "salmon-pdrn")["aliases"].append("EXOSOMES")


def name_a_rule_as_a_type(catalogue):
    catalogue.of("rules")[0][1]["topic"] = "Exosomes and vesicles"


def stop_sharing_a_reviewed_name(catalogue):
    first(catalogue, "concerns", lambda c: c["id"] == "barrier")["aliases"].remove("TEWL")


def say_too_much(catalogue):
    catalogue.of("ingredients")[0][1]["summary"] = "x" * (rules.LIMITS["ingredient.summary"] + 1)


def say_one_thing_four_times(catalogue):
    for _, record in catalogue.of("ingredients")[:4]:
        record["is"] = "This sentence stands on every page. " + record["id"]


def forget_when_a_rule_was_checked(catalogue):
    catalogue.of("rules")[0][1]["checked"] = None


def permit_what_no_text_permits(catalogue):
    first(catalogue, "rules", lambda r: r["status"] == "not-listed")["status"] = "permitted"


def permit_without_a_citation(catalogue):
    first(catalogue, "rules", lambda r: r["status"] == "permitted")["citation"] = None


def forget_a_reviewed_permission(catalogue):
    first(catalogue, "rules", lambda r: r["status"] == "permitted")["status"] = "unclear"


def tell_the_law_on_an_ingredient(catalogue):
    catalogue.of("ingredients")[0][1]["is"] = "China bans it."


def write_authors_in_full(catalogue):
    catalogue.of("sources")[0][1]["authors"] = "Abe, K.; Lin, X."


def leave_et_al_without_its_stop(catalogue):
    catalogue.of("sources")[0][1]["authors"] = "Abe K, et al"


def cite_one_work_twice(catalogue):
    (_, one), (_, other) = catalogue.of("sources")[:2]
    other["url"] = one["url"] = "https://example.org/paper"


def send_nobody_with_a_wound_to_care(catalogue):
    first(catalogue, "concerns", lambda c: c["id"] == "wound-healing")["note"] = None


BREAKS = {
    rules.check_procedures: [lose_a_procedure, name_a_procedure_on_intact_skin, call_a_procedure_by_another_name],
    rules.check_second_hand: [take_a_brochure_for_a_paper],
    rules.check_study_words: [name_a_vehicle_that_was_not_there, give_a_study_without_comparison_a_placebo,
                              let_a_claim_count_people],
    rules.check_claims: [leave_a_claim_unanswered, answer_a_claim_at_length, let_two_claims_share_a_wording],
    rules.check_names: [call_one_record_as_another, name_a_rule_as_a_type, stop_sharing_a_reviewed_name],
    rules.check_lengths: [say_too_much],
    rules.check_repetition: [say_one_thing_four_times],
    rules.check_law: [forget_when_a_rule_was_checked, permit_what_no_text_permits, permit_without_a_citation,
                      forget_a_reviewed_permission, tell_the_law_on_an_ingredient],
    rules.check_sources: [write_authors_in_full, leave_et_al_without_its_stop, cite_one_work_twice],
    rules.check_medical_care: [send_nobody_with_a_wound_to_care],
}


def main():
    whole = rules.Catalogue(rules.ROOT / "data")
    complaints = [f"{check.__name__}: nothing breaks it here" for check in rules.CHECKS if check not in BREAKS]
    for check, breaks in BREAKS.items():
        before = set(check(whole))
        for change in breaks:
            broken = copy.deepcopy(whole)
            change(broken)
            if not set(check(broken)) - before:
                complaints.append(f"{check.__name__} does not find: {change.__name__.replace('_', ' ')}")
    print("\n".join(complaints) or f"all {sum(map(len, BREAKS.values()))} breaks are found")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
