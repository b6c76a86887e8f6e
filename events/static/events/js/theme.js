// The system's colours unless the reader chose; runs before anything is painted, hence no module.
try {
  const chosen = localStorage.getItem("theme");
  if (chosen === "dark" || chosen === "light") document.documentElement.dataset.theme = chosen;
} catch {
  // Storage may be closed; then the system decides.
}
