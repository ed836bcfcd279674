/** Files of the case studies that come with Casebook: all invented, and none of yours. */
export const SAMPLES = [
  "aldmere-council-online-forms.md",
  "brannock-stock-accuracy.md",
  "calder-post-faster-news.md",
  "clinicas-penalver-appointments.md",
  "corran-bank-nightly-batch.md",
  "dar-qalam-reading-app.md",
  "ecommerce-platform-transformation.md",
  "haldenrieder-unplanned-downtime.md",
  "kettlewright-site-search.md",
  "norrvik-frakt-route-planning.md",
  "skerry-line-booking.md",
  "solvarde-wind-forecasting.md",
  "trois-vallees-irrigation.md",
];
