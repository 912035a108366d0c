#include "exchange/html/site.hpp"

#include <algorithm>
#include <array>

#include "exchange/html/files.hpp"
#include "exchange/html/making.hpp"
#include "exchange/html/search_index.hpp"
#include "model/each_text.hpp"

namespace actives::exchange {

namespace {

using namespace html;

struct MenuItem {
  std::string_view place;
  std::string_view text;
};

// What index.html holds, so that a site can be told from other pages.
constexpr std::string_view generator = "<meta name=\"generator\" content=\"actives\">";

constexpr std::array menu{
    MenuItem{"ingredients.html", "Ingredients"}, MenuItem{"concerns.html", "Concerns"},
    MenuItem{"claims.html", "Claims"},           MenuItem{"law.html", "Law"},
    MenuItem{"grades.html", "Grades"},           MenuItem{"terms.html", "Glossary"},
    MenuItem{"sources.html", "Sources"},         MenuItem{"label.html", "Read a label"},
};

constexpr std::array folders{"ingredients/", "types/", "concerns/", "terms/", "claims/", "law/", "everyday/"};
constexpr std::array root_pages{"index.html", "ingredients.html", "concerns.html", "terms.html",    "claims.html",
                                "law.html",   "sources.html",     "grades.html",   "everyday.html", "label.html"};
constexpr std::string_view index_name = "search-index.js";
constexpr std::string_view everyday_name = "everyday-index.js";

std::string_view root_of(std::string_view place) { return place.find('/') == std::string_view::npos ? "" : "../"; }

class Writer {
 public:
  Writer(const Catalogue& catalogue, const TakeFile& take)
      : places_(catalogue), making_{catalogue, templates_, places_, markets(catalogue), {}, {}, {}, {}}, take_(take) {
    for (const BuiltinFile& file : template_files()) templates_.add(file.name, file.bytes);
    for (Rule& rule : catalogue.all<Rule>()) {
      checked_ = std::max(checked_, rule.checked.value_or(""));
      making_.rules[rule.where].push_back(std::move(rule));
    }
    for (const Claim& claim : catalogue.all<Claim>())
      for (const std::string& id : claim.about) making_.claims_about[id].push_back(claim.id);
  }

  void write() {
    pages<Ingredient>(ingredient_body);
    pages<IngredientType>(type_body);
    pages<Concern>(concern_body);
    pages<Term>(term_body);
    pages<Claim>(claim_body);
    for (const std::string& market : making_.markets)
      page(place_of_market(market), [&](const Here& here) { return market_body(making_, here, market); });
    note_citing<Rule>();
    note_citing<Level>();
    note_citing<InventoryItem>();
    everyday();
    lists();
    for (const BuiltinFile& file : site_files()) take_(file.name, file.bytes);
    take_(index_name, search_index(making_));
    take_(everyday_name, everyday_index(making_));
  }

 private:
  template <class R, class BodyOf>
  void pages(BodyOf body_of) {
    const Catalogue& catalogue = making_.catalogue;
    for (std::size_t i = 0; i < catalogue.count(kind_of<R>); ++i) {
      const Page record = page_for(catalogue, {.kind = kind_of<R>, .number = i, .by = How::id, .name = {}});
      const std::string id = std::get<R>(record.record).id;
      if constexpr (std::is_same_v<R, Ingredient>) making_.rows.emplace(id, row_of(record));
      note_citing_by(std::get<R>(record.record));
      page(places_.of(kind_of<R>, id), [&](const Here& here) { return body_of(making_, here, record); });
    }
  }

  template <class R>
  void note_citing() {
    for (const R& record : making_.catalogue.all<R>()) note_citing_by(record);
  }

  template <class R>
  void note_citing_by(const R& record) {
    model::each_text(record, [&](const model::Field& field, const std::string& source) {
      if (field.role != model::Role::reference || field.refers_to != Kind::source) return;
      auto& citing = making_.citing[source];
      if (citing.empty() || citing.back() != std::pair(kind_of<R>, record.id))
        citing.emplace_back(kind_of<R>, record.id);
    });
  }

  void everyday() {
    std::map<std::string, std::vector<std::size_t>> by_letter;
    for (std::size_t i = 0; i < making_.catalogue.count(Kind::inventory); ++i)
      by_letter[letter_of(making_.catalogue.id_of(Kind::inventory, i))].push_back(i);
    std::vector<std::string> letters;
    for (const auto& [letter, numbers] : by_letter) {
      letters.push_back(letter);
      const auto& of_letter = numbers;
      page(place_of_letter(letter),
           [&](const Here& here) { return everyday_letter_body(making_, here, letters.back(), of_letter); });
    }
    page("everyday.html", [&](const Here& here) { return everyday_body(making_, here, letters); });
  }

  void lists() {
    const auto list = [this](std::string_view place, Body (*body_of)(const Making&, const Here&)) {
      page(place, [&](const Here& here) { return body_of(making_, here); });
    };
    list("ingredients.html", ingredients_body);
    list("concerns.html", concerns_body);
    list("terms.html", terms_body);
    list("claims.html", claims_body);
    list("law.html", law_body);
    list("sources.html", sources_body);
    list("grades.html", grades_body);
    list("label.html", label_body);
    list("index.html", start_body);
  }

  // Ids are checked where JSON is read; a compiled catalogue may be forged, and an id in it may be anything.
  template <class BodyOf>
  void page(std::string_view place, BodyOf body_of) {
    if (!is_site_path(place))
      throw PackError(
          "a record's id or market is none that a catalogue may have: it would be the page " + std::string(place), {});
    const Here here(places_, root_of(place));
    const Body body = body_of(here);
    const bool is_start = place == "index.html";
    View frame;
    frame.set("title", is_start ? "actives: " + body.title : body.title + " - actives");
    frame.set("description", body.description).set("root", here.root()).set("main", body.main);
    frame.set("checked", checked_)
        .set("is_start", is_start)
        .set("start", here.to("index.html"))
        .set("version", making_.catalogue.version());
    for (const BuiltinFile& file : site_files()) frame.set(file.name, here.to(file.name));
    Views items;
    for (const MenuItem& item : menu)
      items.emplace_back()
          .set("text", item.text)
          .set("link", here.to(item.place))
          .set("current", item.place == place          ? "page"
                          : item.place == body.section ? "true"
                                                       : "");
    frame.set("menu", std::move(items));
    take_(place, templates_.fill("frame", frame).html());
  }

  Templates templates_;
  Places places_;
  Making making_;
  const TakeFile& take_;
  std::string checked_;  // when a rule of law was last read; dates sort as text
};

}  // namespace

void export_html(const Catalogue& catalogue, const TakeFile& take) { Writer(catalogue, take).write(); }

bool is_site_start(std::string_view html) { return html.find(generator) != std::string_view::npos; }

bool is_site_path(std::string_view path) {
  const auto is_path = [&](std::string_view known) { return known == path; };
  if (std::any_of(folders.begin(), folders.end(), is_path)) return true;
  if (std::any_of(root_pages.begin(), root_pages.end(), is_path)) return true;
  const std::vector<BuiltinFile>& files = site_files();
  if (std::any_of(files.begin(), files.end(), [&](const BuiltinFile& file) { return file.name == path; })) return true;
  if (path == index_name || path == everyday_name) return true;
  return path.ends_with(".html") && std::any_of(folders.begin(), folders.end(), [&](std::string_view folder) {
           if (!path.starts_with(folder)) return false;
           const std::string_view name = path.substr(folder.size());
           return name.front() != '.' && name.find('/') == std::string_view::npos;
         });
}

}  // namespace actives::exchange
