(() => {
  const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/ß/g, "ss").replace(/\s+/g, " ").toLowerCase();
  const field = document.getElementById("find");
  const found = document.getElementById("found");
  const counted = found.textContent.replace(/\d+/, "#");
  const entries = [...document.querySelectorAll("[data-words]")].map(item =>
    [item, plain(item.textContent + " " + item.dataset.words)]);
  const groups = [...document.querySelectorAll(".group")];
  const filter = () => {
    const words = plain(field.value).split(" ").filter(Boolean);
    let shown = 0;
    for (const [item, text] of entries) {
      item.hidden = !words.every(word => text.includes(word));
      shown += !item.hidden;
    }
    for (const group of groups) group.hidden = !group.querySelector("li:not([hidden])");
    found.textContent = counted.replace("#", shown);
  };
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  field.addEventListener("input", filter);
  field.form.addEventListener("submit", event => { event.preventDefault(); filter(); });
  filter();
})();
