"""Finds the rows of the database that the rows of a file mean: all in a query or two, by natural key."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q
from import_export.instance_loaders import BaseInstanceLoader

from events.exchange.errors import CellError
from events.models.slug import OldSlug, SlugQuerySet


class KeyLoader(BaseInstanceLoader):  # type: ignore[misc]  # the library is untyped
    def __init__(self, resource: Any, dataset: Any = None) -> None:
        super().__init__(resource, dataset)
        self.found: dict[Any, Any] = {}
        if dataset is None or not len(dataset):
            return
        self.rows = [dict(zip(dataset.headers, cells, strict=True)) for cells in dataset]
        self.load()

    def load(self) -> None:
        resource = self.resource
        condition = Q()
        for name in resource.noun.lookup:
            wanted = {value for row in self.rows if (value := self.value(name, row)) not in (None, "")}
            condition |= Q(**{f"{name}__in": wanted})
        queryset = resource.get_queryset().filter(condition)
        if resource.locks:
            queryset = queryset.select_for_update(of=("self",))
        for instance in queryset:
            self.found[resource.key_of(instance)] = instance
        if resource.noun.lookup == ("slug",) and isinstance(queryset, SlugQuerySet):
            self.load_renamed()

    def load_renamed(self) -> None:
        """Rows that name a record by a slug it once had."""
        model = self.resource.noun.model
        slugs = {row["slug"] for row in self.rows if row.get("slug")} - {key[0] for key in self.found}
        old = dict(OldSlug.objects.filter(prefix=model.prefix, slug__in=slugs).values_list("slug", "number"))
        records = {record.pk: record for record in self.resource.get_queryset().filter(pk__in=old.values())}
        for slug, number in old.items():
            if number in records:
                self.found[slug,] = records[number]

    def value(self, name: str, row: dict[str, str]) -> Any:
        try:
            return self.resource.fields[name].clean(row)
        except (ValueError, CellError, KeyError):
            return None  # told when the row itself is read

    def get_instance(self, row: dict[str, str]) -> Any:
        key = []
        for name in self.resource.noun.key:
            try:
                value = self.resource.fields[name].clean(row)
            except ValueError as error:
                raise ValidationError({name: [str(error)]}) from error
            key.append(self.resource.comparable(value))
        return self.found.get(tuple(key))
