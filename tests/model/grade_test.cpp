// The rows N, M, A, B and C of the grading rule, one after the other, each at its boundaries.
#include "actives/grade.hpp"

#include "catch.hpp"
#include "model/made.hpp"

using namespace actives;
using namespace actives::made;

// ---- N: no study in people has benefit, mixed or not-isolated ----

TEST_CASE("grade N where one trial saw nothing", "[grade]") { CHECK(letter({trial(Outcome::none, 200)}) == "N"); }

TEST_CASE("grade N where studies in people saw only harm or nothing, whatever their design", "[grade]") {
  for (const Outcome outcome : {Outcome::none, Outcome::harm})
    for (const Design design : {Design::human, Design::trial, Design::review}) {
      CAPTURE(to_string(outcome), to_string(design));
      CHECK(letter({study(design, outcome, 100)}) == "N");
    }
  CHECK(letter({human(Outcome::none), trial(Outcome::harm, 40), review(Outcome::none, 300)}) == "N");
}

TEST_CASE("grade N is not lifted by animals, cells or claims with benefit", "[grade]") {
  CHECK(letter({trial(Outcome::none, 30), animal(Outcome::benefit, 500), cell(Outcome::benefit), claim()}) == "N");
  CHECK(letter({human(Outcome::harm, 30), animal(Outcome::benefit), cell(Outcome::benefit)}) == "N");
}

TEST_CASE("grade N gives way as soon as one study in people has benefit, mixed or not-isolated", "[grade]") {
  for (const Outcome outcome : {Outcome::benefit, Outcome::mixed, Outcome::not_isolated}) {
    CAPTURE(to_string(outcome));
    CHECK(letter({human(Outcome::none, 80), human(outcome, 3)}) == "C");
  }
}

// ---- M, first way: controlled studies disagree ----

TEST_CASE("grade M where a trial saw benefit and another saw nothing", "[grade]") {
  CHECK(letter({trial(Outcome::benefit, 40), trial(Outcome::none, 40)}) == "M");
}

TEST_CASE("grade M for every pair of controlled studies that disagree", "[grade]") {
  for (const Design good : {Design::trial, Design::review})
    for (const Design bad : {Design::trial, Design::review})
      for (const Outcome hope : {Outcome::benefit, Outcome::mixed})
        for (const Outcome doubt : {Outcome::none, Outcome::harm}) {
          CAPTURE(to_string(good), to_string(hope), to_string(bad), to_string(doubt));
          CHECK(letter({study(good, hope, 30), study(bad, doubt, 30)}) == "M");
          CHECK(letter({study(bad, doubt, 30), study(good, hope, 30)}) == "M");
        }
}

TEST_CASE("grade M wins over A, however strong the good studies are", "[grade]") {
  const std::vector<Study> strong{independent(review(Outcome::benefit, 900)), independent(trial(Outcome::benefit, 90)),
                                  independent(trial(Outcome::benefit, 90))};
  CHECK(letter(strong) == "A");
  std::vector<Study> doubted = strong;
  doubted.push_back(trial(Outcome::none, 5));
  CHECK(letter(doubted) == "M");
}

TEST_CASE("a controlled study without a number disagrees as any other", "[grade]") {
  CHECK(letter({trial(Outcome::benefit, 90), trial(Outcome::none)}) == "M");
}

TEST_CASE("an uncontrolled study that saw nothing does not make a disagreement", "[grade]") {
  CHECK(letter({trial(Outcome::benefit, 20), human(Outcome::none, 100)}) == "B");
  CHECK(letter({trial(Outcome::benefit, 20), human(Outcome::harm, 100)}) == "B");
}

TEST_CASE("animals, cells and claims that saw nothing or harm do not make a disagreement", "[grade]") {
  CHECK(letter({trial(Outcome::benefit, 20), animal(Outcome::harm), cell(Outcome::none), claim(Outcome::none)}) == "B");
}

TEST_CASE("studies on different routes do not disagree", "[grade]") {
  CHECK(routes({trial(Outcome::benefit, 40), on(Route::oral, trial(Outcome::none, 40))}) == "topical B, oral N");
}

// ---- M, second way: reviews disagree ----

TEST_CASE("grade M where a review saw benefit and another mixed", "[grade]") {
  CHECK(letter({review(Outcome::benefit, 400), review(Outcome::mixed, 300)}) == "M");
}

TEST_CASE("a review with benefit and a mixed trial agree well enough", "[grade]") {
  CHECK(letter({review(Outcome::benefit, 400), trial(Outcome::mixed, 300)}) == "A");
}

TEST_CASE("a mixed review and a trial with benefit agree well enough", "[grade]") {
  CHECK(letter({review(Outcome::mixed, 400), trial(Outcome::benefit, 30)}) == "B");
}

TEST_CASE("reviews with benefit and with not-isolated do not disagree", "[grade]") {
  CHECK(letter({review(Outcome::benefit, 60), review(Outcome::not_isolated, 60)}) == "A");
}

TEST_CASE("two reviews that are mixed alike do not disagree", "[grade]") {
  CHECK(letter({review(Outcome::mixed, 60), review(Outcome::mixed, 60)}) == "C");
}

// ---- M, third way: only uncontrolled studies saw benefit, and a controlled one did not ----

TEST_CASE("grade M where only an uncontrolled study saw benefit and a trial did not", "[grade]") {
  CHECK(letter({human(Outcome::benefit, 12), trial(Outcome::none, 40)}) == "M");
  CHECK(letter({human(Outcome::benefit, 12), trial(Outcome::harm, 40)}) == "M");
  CHECK(letter({human(Outcome::benefit), review(Outcome::none)}) == "M");
}

TEST_CASE("an uncontrolled study that is mixed or not-isolated is too weak for M", "[grade]") {
  CHECK(letter({human(Outcome::mixed, 12), trial(Outcome::none, 40)}) == "C");
  CHECK(letter({human(Outcome::not_isolated, 12), trial(Outcome::none, 40)}) == "C");
}

TEST_CASE("uncontrolled studies that disagree among themselves are no M", "[grade]") {
  CHECK(letter({human(Outcome::benefit, 50), human(Outcome::none, 50), human(Outcome::harm, 50)}) == "C");
}

TEST_CASE("controlled studies that are not-isolated do not answer those that saw nothing", "[grade]") {
  CHECK(letter({trial(Outcome::not_isolated, 40), trial(Outcome::none, 40)}) == "C");
  CHECK(letter({trial(Outcome::not_isolated, 40), trial(Outcome::none, 40), human(Outcome::benefit, 3)}) == "M");
}

// ---- A ----

TEST_CASE("grade A for a review with benefit that is not supplier-run, at 60 people", "[grade]") {
  CHECK(letter({independent(review(Outcome::benefit, 60))}) == "A");
  CHECK(letter({independent(review(Outcome::benefit, 59))}) == "B");
}

TEST_CASE("a review whose funding was not seen counts as not supplier-run", "[grade]") {
  CHECK(letter({review(Outcome::benefit, 60)}) == "A");
}

TEST_CASE("a supplier-run review alone never reaches A", "[grade]") {
  CHECK(letter({supplier_run(review(Outcome::benefit, 5000))}) == "B");
}

TEST_CASE("one review that is not supplier-run is enough beside those that are", "[grade]") {
  CHECK(letter({supplier_run(review(Outcome::benefit, 500)), review(Outcome::benefit, 10)}) == "A");
}

TEST_CASE("grade A for exactly two trials with benefit, one of them independent, at 60 people", "[grade]") {
  CHECK(letter({independent(trial(Outcome::benefit, 30)), trial(Outcome::benefit, 30)}) == "A");
  CHECK(letter({independent(trial(Outcome::benefit, 30)), trial(Outcome::benefit, 29)}) == "B");
}

TEST_CASE("one independent trial alone never reaches A", "[grade]") {
  CHECK(letter({independent(trial(Outcome::benefit, 5000))}) == "B");
}

TEST_CASE("two trials without a word on funding do not reach A", "[grade]") {
  CHECK(letter({trial(Outcome::benefit, 300), trial(Outcome::benefit, 300)}) == "B");
  CHECK(letter({supplier_run(trial(Outcome::benefit, 300)), trial(Outcome::benefit, 300)}) == "B");
  CHECK(letter({supplier_run(trial(Outcome::benefit, 300)), supplier_run(trial(Outcome::benefit, 300))}) == "B");
}

TEST_CASE("a supplier-run trial counts as the second one beside an independent one", "[grade]") {
  CHECK(letter({independent(trial(Outcome::benefit, 30)), supplier_run(trial(Outcome::benefit, 30))}) == "A");
}

TEST_CASE("only trials with benefit make up the two of A", "[grade]") {
  CHECK(letter({independent(trial(Outcome::benefit, 60)), trial(Outcome::mixed, 60)}) == "B");
  CHECK(letter({independent(trial(Outcome::benefit, 60)), trial(Outcome::not_isolated, 60)}) == "B");
  CHECK(letter({trial(Outcome::benefit, 60), trial(Outcome::benefit, 60), independent(trial(Outcome::mixed, 60))}) ==
        "B");
}

TEST_CASE("uncontrolled studies are none of the two trials of A and add no people to it", "[grade]") {
  CHECK(letter({independent(trial(Outcome::benefit, 60)), independent(human(Outcome::benefit, 60))}) == "B");
  CHECK(letter({independent(trial(Outcome::benefit, 30)), trial(Outcome::benefit, 29), human(Outcome::benefit, 99)}) ==
        "B");
}

TEST_CASE("an independent human study does not make two trials independent", "[grade]") {
  CHECK(letter({trial(Outcome::benefit, 60), trial(Outcome::benefit, 60), independent(human(Outcome::benefit, 5))}) ==
        "B");
}

TEST_CASE("an independent review makes no trial independent but counts as a review", "[grade]") {
  const Study mixed_review = independent(review(Outcome::mixed, 100));
  CHECK(letter({trial(Outcome::benefit, 60), trial(Outcome::benefit, 60), mixed_review}) == "B");
}

TEST_CASE("the 60 people of A are those of studies with benefit only", "[grade]") {
  CHECK(letter({independent(trial(Outcome::benefit, 29)), trial(Outcome::benefit, 30), trial(Outcome::mixed, 500)}) ==
        "B");
  CHECK(letter({review(Outcome::benefit, 59), trial(Outcome::not_isolated, 500)}) == "B");
}

TEST_CASE("the 60 people of A may come from trials where the review gives fewer or no number", "[grade]") {
  CHECK(letter({review(Outcome::benefit), trial(Outcome::benefit, 60)}) == "A");
  CHECK(letter({review(Outcome::benefit, 10), trial(Outcome::benefit, 30), trial(Outcome::benefit, 30)}) == "A");
}

TEST_CASE("the people of a review and of its trials are never added to reach 60", "[grade]") {
  CHECK(letter({review(Outcome::benefit, 59), trial(Outcome::benefit, 59)}) == "B");
}

TEST_CASE("the people of two reviews are never added to reach 60", "[grade]") {
  CHECK(letter({review(Outcome::benefit, 40), review(Outcome::benefit, 40)}) == "B");
}

// ---- B ----

TEST_CASE("grade B for a trial with benefit at 20 people", "[grade]") {
  CHECK(letter({trial(Outcome::benefit, 20)}) == "B");
  CHECK(letter({trial(Outcome::benefit, 19)}) == "C");
}

TEST_CASE("grade B where several small trials come to 20 people", "[grade]") {
  CHECK(letter({trial(Outcome::benefit, 10), trial(Outcome::benefit, 10)}) == "B");
  CHECK(letter({trial(Outcome::benefit, 10), trial(Outcome::benefit, 9)}) == "C");
}

TEST_CASE("grade B for a supplier-run review at 20 people", "[grade]") {
  CHECK(letter({supplier_run(review(Outcome::benefit, 20))}) == "B");
  CHECK(letter({supplier_run(review(Outcome::benefit, 19))}) == "C");
}

TEST_CASE("funding does not matter for B", "[grade]") {
  CHECK(letter({independent(trial(Outcome::benefit, 20))}) == "B");
  CHECK(letter({supplier_run(trial(Outcome::benefit, 20))}) == "B");
}

TEST_CASE("grade B for a review of unknown size that is not supplier-run", "[grade]") {
  CHECK(letter({review(Outcome::benefit)}) == "B");
  CHECK(letter({independent(review(Outcome::benefit))}) == "B");
}

TEST_CASE("a supplier-run review of unknown size is only C", "[grade]") {
  CHECK(letter({supplier_run(review(Outcome::benefit))}) == "C");
}

TEST_CASE("a review known to be small is only C, unlike one of unknown size", "[grade]") {
  CHECK(letter({independent(review(Outcome::benefit, 19))}) == "C");
}

TEST_CASE("a review of unknown size must show benefit to give B", "[grade]") {
  CHECK(letter({independent(review(Outcome::mixed))}) == "C");
  CHECK(letter({independent(review(Outcome::not_isolated))}) == "C");
}

TEST_CASE("a trial of unknown size counts nobody", "[grade]") {
  CHECK(letter({independent(trial(Outcome::benefit))}) == "C");
  CHECK(letter({trial(Outcome::benefit), trial(Outcome::benefit, 19)}) == "C");
}

TEST_CASE("the 20 people of B are in controlled studies with benefit only", "[grade]") {
  CHECK(letter({trial(Outcome::benefit, 19), human(Outcome::benefit, 500)}) == "C");
  CHECK(letter({trial(Outcome::benefit, 19), trial(Outcome::mixed, 500)}) == "C");
  CHECK(letter({trial(Outcome::benefit, 19), review(Outcome::not_isolated, 500)}) == "C");
}

// ---- C ----

TEST_CASE("grade C for any uncontrolled study with benefit, mixed or not-isolated", "[grade]") {
  for (const Outcome outcome : {Outcome::benefit, Outcome::mixed, Outcome::not_isolated}) {
    CAPTURE(to_string(outcome));
    CHECK(letter({human(outcome)}) == "C");
    CHECK(letter({independent(human(outcome, 10000))}) == "C");
  }
}

TEST_CASE("grade C for controlled studies that are all mixed or not-isolated, whatever their size", "[grade]") {
  CHECK(letter({independent(trial(Outcome::mixed, 900))}) == "C");
  CHECK(letter({independent(trial(Outcome::not_isolated, 900))}) == "C");
  CHECK(letter({independent(trial(Outcome::mixed, 900)), independent(trial(Outcome::not_isolated, 900))}) == "C");
}

TEST_CASE("a study read at second hand counts in full", "[grade]") {
  CHECK(letter({second_hand(review(Outcome::benefit, 60))}) == "A");
  CHECK(letter({second_hand(trial(Outcome::benefit, 20))}) == "B");
  CHECK(letter({trial(Outcome::benefit, 60), second_hand(trial(Outcome::none, 60))}) == "M");
  CHECK(letter({second_hand(trial(Outcome::none, 20))}) == "N");
}
