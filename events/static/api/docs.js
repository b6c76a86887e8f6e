// Swagger UI over our own description. Classic script: the bundle sets a global.
/* global SwaggerUIBundle */
const operations = document.getElementById("operations");
SwaggerUIBundle({
  url: operations.dataset.schema,
  domNode: operations,
  presets: [SwaggerUIBundle.presets.apis],
  layout: "BaseLayout",
  deepLinking: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  // No badge from elsewhere: this page loads nothing that is not ours.
  validatorUrl: null,
  supportedSubmitMethods: ["get"],
});
