// SPDX-License-Identifier: GPL-3.0-or-later

extension PageStyle {
    /// The style sheet: a printed timetable, one accent colour.
    package static let css = """
        :root { color-scheme: light dark; --paper: #fbfaf7; --sheet: #fff; --ink: #1d1b18; --soft: #5c5850;
          --line: #ddd8cd; --tint: #f3efe6; --accent: #9c2720; --wash: #9c272026; }
        @media (prefers-color-scheme: dark) { :root { --paper: #151412; --sheet: #1c1b18; --ink: #ece8df; --soft: #b0a99c;
          --line: #3a372f; --tint: #26241f; --accent: #f2917f; --wash: #f2917f33; } }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
        body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.55; overflow-wrap: break-word;
          font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", sans-serif; }
        header, main { max-width: 74rem; margin: 0 auto; padding: 0 1.25rem; }
        header { padding-top: 3rem; }
        main { padding-bottom: 4rem; }
        h1, h2, h3 { font-family: "Iowan Old Style", Palatino, "Noto Serif", "DejaVu Serif", Georgia, serif;
          font-weight: 600; line-height: 1.25; text-wrap: balance; }
        h1 { font-size: clamp(1.7rem, 5vw, 2.6rem); margin: 0 0 .5rem; }
        h2 { font-size: 1.5rem; margin: 0 0 1rem; }
        h3 { font-size: 1.1rem; margin: 2rem 0 .6rem; }
        p { max-width: 46rem; margin: 0 0 1rem; }
        .lead, .soft, figcaption, caption { color: var(--soft); }
        section { border-top: 2px solid var(--ink); margin-top: 3.5rem; padding-top: 1.25rem; }
        a { color: var(--accent); text-underline-offset: .2em; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
        .skip { position: absolute; left: -100vw; }
        .skip:focus { left: 1rem; top: 1rem; background: var(--sheet); padding: .5rem 1rem; z-index: 1; }
        nav ul { display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; list-style: none; padding: 0; margin: 1.5rem 0 0; }
        .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: 1.25rem 1.5rem;
          margin: 2rem 0; }
        .figures div { display: flex; flex-direction: column; justify-content: end; }
        .figures dt { color: var(--soft); font-size: .9rem; }
        .figures dd { margin: 0; white-space: nowrap; font: 600 1.5rem/1.3 "Iowan Old Style", Palatino, "Noto Serif", "DejaVu Serif", serif;
          font-variant-numeric: lining-nums tabular-nums; }
        .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 2rem 3rem;
          align-items: start; }
        table { border-collapse: collapse; width: 100%; font-size: .92rem; margin: 0 0 1.5rem; }
        caption { text-align: left; padding: 0 0 .5rem; }
        th, td { text-align: left; vertical-align: top; padding: .45rem .7rem; border-bottom: 1px solid var(--line); }
        thead th { border-bottom: 1.5px solid var(--ink); font-weight: 600; vertical-align: bottom; }
        tbody th { font-weight: 600; }
        th:first-child, td:first-child { padding-left: 0; }
        th a { white-space: nowrap; }
        td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
        td.n, tbody th.n { white-space: nowrap; }
        td.s, th.s { white-space: nowrap; }
        .week { table-layout: fixed; }
        .week thead th, .week td { padding: .4rem; border-left: 1px solid var(--line); }
        .week thead th:first-child { border-left: 0; }
        .week tbody th, .week thead th:first-child { width: 13%; padding-left: 0; }
        .week td { font-size: .84rem; line-height: 1.4; }
        .session + .session { margin-top: .5rem; }
        .session b { display: block; color: var(--accent); font-variant-numeric: tabular-nums; white-space: nowrap; }
        .session { border-left: 3px solid var(--accent); padding-left: .45rem; }
        .session.online { border-left-style: dotted; }
        .session span { display: block; color: var(--soft); }
        .bars { table-layout: fixed; }
        .bars th { width: 34%; font-weight: 400; overflow-wrap: anywhere; }
        .bars th, .bars td { vertical-align: middle; }
        .bars td:last-child { width: 5.5rem; padding-right: 0; }
        .bar { display: block; height: .85rem; width: var(--all, 100%); background: var(--wash); }
        .bar i { display: block; height: 100%; width: var(--part); background: var(--accent); print-color-adjust: exact; }
        .range { display: block; position: relative; height: 1.4rem; background: linear-gradient(to right, #0000 var(--from),
          var(--line) var(--from) var(--to), #0000 var(--to)); }
        .range i { position: absolute; inset: .3rem auto; left: var(--low); width: calc(var(--high) - var(--low));
          min-width: 3px; background: var(--accent); print-color-adjust: exact; }
        .range i.faint { background: repeating-linear-gradient(-45deg, var(--accent) 0 2px, var(--wash) 2px 6px); }
        .part { font-weight: 400; padding-left: .9rem; }
        figure { margin: 0 0 1.5rem; }
        figure svg { display: block; width: 100%; height: auto; max-width: 36rem; }
        figcaption { font-size: .9rem; margin-bottom: .5rem; }
        svg text { fill: var(--ink); font: 10.5px system-ui, "Noto Sans", sans-serif; }
        svg .soft-text { fill: var(--soft); }
        svg .rule { stroke: var(--line); fill: none; }
        svg .mark { fill: var(--accent); }
        svg .faint { fill: var(--wash); }
        svg .area { fill: var(--tint); stroke: var(--tint); stroke-width: 34; stroke-linejoin: round; stroke-linecap: round; }
        svg .flow { stroke: var(--accent); stroke-linecap: round; opacity: .5; fill: none; vector-effect: non-scaling-stroke; }
        svg .place { fill: var(--sheet); stroke: var(--soft); stroke-width: 1.2; }
        svg .site { fill: var(--ink); }
        svg .strong { font-weight: 600; }
        svg .halo { paint-order: stroke; stroke: var(--paper); stroke-width: .24em; stroke-linejoin: round; }
        .map svg { max-width: 40rem; }
        .map text { font-size: 8px; }
        @media screen and (max-width: 46rem) {
          header { padding-top: 1.75rem; }
          .stack, .stack caption, .stack tbody, .stack tr, .stack th, .stack td { display: block; width: auto !important; }
          .stack thead { position: absolute; left: -100vw; }
          .stack tr { border-bottom: 1px solid var(--ink); padding: .6rem 0; }
          .stack th, .stack td { border: 0; padding: .12rem 0 !important; text-align: left !important; }
          .stack td { white-space: normal !important; }
          .stack td:empty { display: none; }
          .stack td[data-label]::before { content: attr(data-label) ": "; color: var(--soft); }
          .compact td, .inline td { display: inline !important; }
          .inline td { white-space: nowrap !important; }
          .compact td:not(:last-child)::after, .inline td:not(:last-child)::after { content: "\\a0· "; color: var(--soft); }
          .stack.compact td[data-label]::before { content: none; }
          .map text { font-size: 10.5px; }
          .bars th { width: 44%; }
          .bars td:last-child { width: 5rem; }
          .week.stack td[data-label]::before { content: attr(data-label); display: block; font-weight: 600; }
          .week.stack td { margin-top: .4rem; font-size: .95rem; }
          .session b { display: inline; }
        }
        @media print {
          @page { size: A4; margin: 14mm; }
          :root { --paper: #fff; --sheet: #fff; --ink: #000; --soft: #444; --line: #bbb; --tint: #f0eee8; --accent: #8a1f19;
            --wash: #8a1f1926; }
          html { font-size: 9pt; }
          header, main { max-width: none; padding: 0; }
          nav, .skip { display: none; }
          section { margin-top: 1.6rem; }
          h2, h3 { break-after: avoid; }
          tr, figure, .figures, .kept, .bars { break-inside: avoid; }
          thead { display: table-header-group; break-after: avoid; }
          caption { break-after: avoid; }
          tbody tr:first-child { break-before: avoid; }
          svg, .bar, .range { print-color-adjust: exact; }
          figure svg { max-width: 150mm; }
          th, td { padding: .25rem .4rem; }
          .week td { font-size: 7pt; }
        }
        """
}
