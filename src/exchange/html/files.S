// The templates, the style sheet and the script of the site, as bytes of the program.
  .section .rodata

  .macro file label, path
  .globl actives_html_\label
  .globl actives_html_\label\()_end
  .hidden actives_html_\label
  .hidden actives_html_\label\()_end
actives_html_\label:
  .incbin "\path"
actives_html_\label\()_end:
  .byte 0
  .endm

  file frame, "frame.html"
  file start, "start.html"
  file ingredients, "ingredients.html"
  file ingredient, "ingredient.html"
  file type, "type.html"
  file concerns, "concerns.html"
  file concern, "concern.html"
  file terms, "terms.html"
  file term, "term.html"
  file claims, "claims.html"
  file claim, "claim.html"
  file law, "law.html"
  file market, "market.html"
  file sources, "sources.html"
  file everyday, "everyday.html"
  file everyday_letter, "everyday-letter.html"
  file grades, "grades.html"
  file label, "label.html"
  file badge, "part-badge.html"
  file cautions, "part-cautions.html"
  file cites, "part-cites.html"
  file claims_about, "part-claims.html"
  file filters, "part-filters.html"
  file grid, "part-grid.html"
  file ingredient_rows, "part-ingredient-rows.html"
  file links, "part-links.html"
  file references, "part-references.html"
  file target_rows, "part-target-rows.html"
  file texts, "part-texts.html"
  file style, "site.css"
  file script, "site.js"
  file icon, "icon.svg"

  .section .note.GNU-stack, "", %progbits
