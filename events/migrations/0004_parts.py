import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import events.fields.derived
import events.fields.edtf


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0003_records'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='Citation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('date', events.fields.edtf.EdtfField(db_column='date_edtf', verbose_name='date')),
                ('date_text', models.CharField(blank=True, max_length=255, verbose_name='date as typed')),
                ('date_calendar', models.CharField(choices=[('gregorian', 'Gregorian'), ('jalali', 'Solar Hijri'), ('julian', 'Julian'), ('islamic', 'Islamic')], default='gregorian', max_length=9, verbose_name='calendar')),
                ('date_start_earliest', events.fields.derived.DayField(blank=True, editable=False, null=True)),
                ('date_start_latest', events.fields.derived.DayField(blank=True, editable=False, null=True)),
                ('date_end_earliest', events.fields.derived.DayField(blank=True, editable=False, null=True)),
                ('date_end_latest', events.fields.derived.DayField(blank=True, editable=False, null=True)),
                ('date_start_kind', events.fields.derived.BoundKindField(blank=True, default='', editable=False, max_length=7)),
                ('date_end_kind', events.fields.derived.BoundKindField(blank=True, default='', editable=False, max_length=7)),
                ('date_sort', events.fields.derived.SortField(blank=True, editable=False, null=True)),
                ('date_span', models.GeneratedField(db_persist=True, expression=models.Case(models.When(date_start_kind='', then=models.Value(None)), default=models.Func(models.F('date_start_earliest'), models.F('date_end_latest'), models.Value('[]'), function='int4range', output_field=django.contrib.postgres.fields.ranges.IntegerRangeField())), output_field=django.contrib.postgres.fields.ranges.IntegerRangeField())),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='version')),
                ('created', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='created')),
                ('modified', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='modified')),
                ('locator', models.CharField(blank=True, help_text='As the source counts: “¶ 12”, “fol. 3r”, “p. 45–47”.', max_length=200, verbose_name='locator')),
                ('quote_exact', models.CharField(blank=True, max_length=1000, verbose_name='words quoted')),
                ('quote_prefix', models.CharField(blank=True, max_length=200, verbose_name='words before')),
                ('quote_suffix', models.CharField(blank=True, max_length=200, verbose_name='words after')),
                ('position_start', models.PositiveIntegerField(blank=True, null=True, verbose_name='position of the first character')),
                ('position_end', models.PositiveIntegerField(blank=True, null=True, verbose_name='position after the last character')),
                ('stance', models.CharField(choices=[('supports', 'supports'), ('disputes', 'disputes'), ('mentions', 'mentions')], default='supports', max_length=8, verbose_name='stance')),
                ('confidence', models.CharField(choices=[('high', 'high'), ('medium', 'medium'), ('low', 'low')], default='high', max_length=6, verbose_name='confidence')),
                ('value', models.DecimalField(blank=True, decimal_places=6, max_digits=24, null=True, verbose_name='value it asserts')),
                ('note_en', models.TextField(blank=True, verbose_name='note (English)')),
                ('note_fa', models.TextField(blank=True, verbose_name='note (Persian)')),
            ],
            options={
                'verbose_name': 'citation',
                'verbose_name_plural': 'citations',
                'ordering': ['source', 'id'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CitationHistory',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('date', events.fields.edtf.EdtfField(db_column='date_edtf', verbose_name='date')),
                ('date_text', models.CharField(blank=True, max_length=255, verbose_name='date as typed')),
                ('date_calendar', models.CharField(choices=[('gregorian', 'Gregorian'), ('jalali', 'Solar Hijri'), ('julian', 'Julian'), ('islamic', 'Islamic')], default='gregorian', max_length=9, verbose_name='calendar')),
                ('date_start_earliest', events.fields.derived.DayField(blank=True, editable=False, null=True)),
                ('date_start_latest', events.fields.derived.DayField(blank=True, editable=False, null=True)),
                ('date_end_earliest', events.fields.derived.DayField(blank=True, editable=False, null=True)),
                ('date_end_latest', events.fields.derived.DayField(blank=True, editable=False, null=True)),
                ('date_start_kind', events.fields.derived.BoundKindField(blank=True, default='', editable=False, max_length=7)),
                ('date_end_kind', events.fields.derived.BoundKindField(blank=True, default='', editable=False, max_length=7)),
                ('date_sort', events.fields.derived.SortField(blank=True, editable=False, null=True)),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='version')),
                ('created', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='created')),
                ('modified', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='modified')),
                ('locator', models.CharField(blank=True, help_text='As the source counts: “¶ 12”, “fol. 3r”, “p. 45–47”.', max_length=200, verbose_name='locator')),
                ('quote_exact', models.CharField(blank=True, max_length=1000, verbose_name='words quoted')),
                ('quote_prefix', models.CharField(blank=True, max_length=200, verbose_name='words before')),
                ('quote_suffix', models.CharField(blank=True, max_length=200, verbose_name='words after')),
                ('position_start', models.PositiveIntegerField(blank=True, null=True, verbose_name='position of the first character')),
                ('position_end', models.PositiveIntegerField(blank=True, null=True, verbose_name='position after the last character')),
                ('stance', models.CharField(choices=[('supports', 'supports'), ('disputes', 'disputes'), ('mentions', 'mentions')], default='supports', max_length=8, verbose_name='stance')),
                ('confidence', models.CharField(choices=[('high', 'high'), ('medium', 'medium'), ('low', 'low')], default='high', max_length=6, verbose_name='confidence')),
                ('value', models.DecimalField(blank=True, decimal_places=6, max_digits=24, null=True, verbose_name='value it asserts')),
                ('note_en', models.TextField(blank=True, verbose_name='note (English)')),
                ('note_fa', models.TextField(blank=True, verbose_name='note (Persian)')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='EventLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='version')),
                ('created', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='created')),
                ('modified', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='modified')),
                ('note_en', models.CharField(blank=True, max_length=300, verbose_name='note (English)')),
                ('note_fa', models.CharField(blank=True, max_length=300, verbose_name='note (Persian)')),
            ],
            options={
                'verbose_name': 'event link',
                'verbose_name_plural': 'event links',
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='EventLinkHistory',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='version')),
                ('created', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='created')),
                ('modified', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='modified')),
                ('note_en', models.CharField(blank=True, max_length=300, verbose_name='note (English)')),
                ('note_fa', models.CharField(blank=True, max_length=300, verbose_name='note (Persian)')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Figure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('date', events.fields.edtf.EdtfField(db_column='date_edtf', verbose_name='date')),
                ('date_text', models.CharField(blank=True, max_length=255, verbose_name='date as typed')),
                ('date_calendar', models.CharField(choices=[('gregorian', 'Gregorian'), ('jalali', 'Solar Hijri'), ('julian', 'Julian'), ('islamic', 'Islamic')], default='gregorian', max_length=9, verbose_name='calendar')),
                ('date_start_earliest', events.fields.derived.DayField(blank=True, editable=False, null=True)),
                ('date_start_latest', events.fields.derived.DayField(blank=True, editable=False, null=True)),
                ('date_end_earliest', events.fields.derived.DayField(blank=True, editable=False, null=True)),
                ('date_end_latest', events.fields.derived.DayField(blank=True, editable=False, null=True)),
                ('date_start_kind', events.fields.derived.BoundKindField(blank=True, default='', editable=False, max_length=7)),
                ('date_end_kind', events.fields.derived.BoundKindField(blank=True, default='', editable=False, max_length=7)),
                ('date_sort', events.fields.derived.SortField(blank=True, editable=False, null=True)),
                ('date_span', models.GeneratedField(db_persist=True, expression=models.Case(models.When(date_start_kind='', then=models.Value(None)), default=models.Func(models.F('date_start_earliest'), models.F('date_end_latest'), models.Value('[]'), function='int4range', output_field=django.contrib.postgres.fields.ranges.IntegerRangeField())), output_field=django.contrib.postgres.fields.ranges.IntegerRangeField())),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='version')),
                ('created', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='created')),
                ('modified', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='modified')),
                ('slug', models.SlugField(max_length=120, unique=True, verbose_name='slug')),
                ('measure_en', models.CharField(max_length=200, verbose_name='what is counted (English)')),
                ('measure_fa', models.CharField(blank=True, max_length=200, verbose_name='what is counted (Persian)')),
                ('low', models.DecimalField(blank=True, decimal_places=6, max_digits=24, null=True, verbose_name='low')),
                ('best', models.DecimalField(blank=True, decimal_places=6, max_digits=24, null=True, verbose_name='best')),
                ('high', models.DecimalField(blank=True, decimal_places=6, max_digits=24, null=True, verbose_name='high')),
                ('basis', models.CharField(choices=[('measured', 'measured'), ('estimated', 'estimated'), ('projected', 'projected'), ('target', 'target')], max_length=9, verbose_name='basis')),
                ('qualifier_en', models.CharField(blank=True, help_text='“a year”, “of the world market”, “about”', max_length=200, verbose_name='qualifier (English)')),
                ('qualifier_fa', models.CharField(blank=True, max_length=200, verbose_name='qualifier (Persian)')),
            ],
            options={
                'verbose_name': 'figure',
                'verbose_name_plural': 'figures',
                'ordering': ['date_sort', 'id'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FigureHistory',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('date', events.fields.edtf.EdtfField(db_column='date_edtf', verbose_name='date')),
                ('date_text', models.CharField(blank=True, max_length=255, verbose_name='date as typed')),
                ('date_calendar', models.CharField(choices=[('gregorian', 'Gregorian'), ('jalali', 'Solar Hijri'), ('julian', 'Julian'), ('islamic', 'Islamic')], default='gregorian', max_length=9, verbose_name='calendar')),
                ('date_start_earliest', events.fields.derived.DayField(blank=True, editable=False, null=True)),
                ('date_start_latest', events.fields.derived.DayField(blank=True, editable=False, null=True)),
                ('date_end_earliest', events.fields.derived.DayField(blank=True, editable=False, null=True)),
                ('date_end_latest', events.fields.derived.DayField(blank=True, editable=False, null=True)),
                ('date_start_kind', events.fields.derived.BoundKindField(blank=True, default='', editable=False, max_length=7)),
                ('date_end_kind', events.fields.derived.BoundKindField(blank=True, default='', editable=False, max_length=7)),
                ('date_sort', events.fields.derived.SortField(blank=True, editable=False, null=True)),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='version')),
                ('created', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='created')),
                ('modified', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='modified')),
                ('slug', models.SlugField(db_index=False, max_length=120, verbose_name='slug')),
                ('measure_en', models.CharField(max_length=200, verbose_name='what is counted (English)')),
                ('measure_fa', models.CharField(blank=True, max_length=200, verbose_name='what is counted (Persian)')),
                ('low', models.DecimalField(blank=True, decimal_places=6, max_digits=24, null=True, verbose_name='low')),
                ('best', models.DecimalField(blank=True, decimal_places=6, max_digits=24, null=True, verbose_name='best')),
                ('high', models.DecimalField(blank=True, decimal_places=6, max_digits=24, null=True, verbose_name='high')),
                ('basis', models.CharField(choices=[('measured', 'measured'), ('estimated', 'estimated'), ('projected', 'projected'), ('target', 'target')], max_length=9, verbose_name='basis')),
                ('qualifier_en', models.CharField(blank=True, help_text='“a year”, “of the world market”, “about”', max_length=200, verbose_name='qualifier (English)')),
                ('qualifier_fa', models.CharField(blank=True, max_length=200, verbose_name='qualifier (Persian)')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Identifier',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='version')),
                ('created', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='created')),
                ('modified', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='modified')),
                ('scheme', models.SlugField(help_text='wikidata, iso3166-1, geonames, ror, doi, isbn, viaf …', max_length=30, verbose_name='scheme')),
                ('value', models.CharField(max_length=200, verbose_name='value')),
            ],
            options={
                'verbose_name': 'external identifier',
                'verbose_name_plural': 'external identifiers',
                'ordering': ['scheme', 'value'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='IdentifierHistory',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='version')),
                ('created', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='created')),
                ('modified', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='modified')),
                ('scheme', models.SlugField(db_index=False, help_text='wikidata, iso3166-1, geonames, ror, doi, isbn, viaf …', max_length=30, verbose_name='scheme')),
                ('value', models.CharField(max_length=200, verbose_name='value')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Name',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('date', events.fields.edtf.EdtfField(db_column='date_edtf', verbose_name='date')),
                ('date_text', models.CharField(blank=True, max_length=255, verbose_name='date as typed')),
                ('date_calendar', models.CharField(choices=[('gregorian', 'Gregorian'), ('jalali', 'Solar Hijri'), ('julian', 'Julian'), ('islamic', 'Islamic')], default='gregorian', max_length=9, verbose_name='calendar')),
                ('date_start_earliest', events.fields.derived.DayField(blank=True, editable=False, null=True)),
                ('date_start_latest', events.fields.derived.DayField(blank=True, editable=False, null=True)),
                ('date_end_earliest', events.fields.derived.DayField(blank=True, editable=False, null=True)),
                ('date_end_latest', events.fields.derived.DayField(blank=True, editable=False, null=True)),
                ('date_start_kind', events.fields.derived.BoundKindField(blank=True, default='', editable=False, max_length=7)),
                ('date_end_kind', events.fields.derived.BoundKindField(blank=True, default='', editable=False, max_length=7)),
                ('date_sort', events.fields.derived.SortField(blank=True, editable=False, null=True)),
                ('date_span', models.GeneratedField(db_persist=True, expression=models.Case(models.When(date_start_kind='', then=models.Value(None)), default=models.Func(models.F('date_start_earliest'), models.F('date_end_latest'), models.Value('[]'), function='int4range', output_field=django.contrib.postgres.fields.ranges.IntegerRangeField())), output_field=django.contrib.postgres.fields.ranges.IntegerRangeField())),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='version')),
                ('created', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='created')),
                ('modified', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='modified')),
                ('text', models.CharField(max_length=300, verbose_name='name')),
                ('language', models.CharField(help_text='BCP 47: en, fa, ru, kk …', max_length=12, verbose_name='language')),
                ('script', models.CharField(blank=True, help_text='ISO 15924: Latn, Arab, Cyrl …', max_length=4, verbose_name='script')),
                ('kind', models.CharField(choices=[('official', 'official name'), ('alias', 'alias'), ('abbreviation', 'abbreviation'), ('transliteration', 'transliteration'), ('source_term', 'a source’s own term')], default='alias', max_length=15, verbose_name='kind')),
                ('search_text', models.GeneratedField(db_persist=True, expression=models.Func('text', function='regesta_fold'), output_field=models.TextField())),
            ],
            options={
                'verbose_name': 'name',
                'verbose_name_plural': 'names',
                'ordering': ['kind', 'language', 'text'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='NameHistory',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('date', events.fields.edtf.EdtfField(db_column='date_edtf', verbose_name='date')),
                ('date_text', models.CharField(blank=True, max_length=255, verbose_name='date as typed')),
                ('date_calendar', models.CharField(choices=[('gregorian', 'Gregorian'), ('jalali', 'Solar Hijri'), ('julian', 'Julian'), ('islamic', 'Islamic')], default='gregorian', max_length=9, verbose_name='calendar')),
                ('date_start_earliest', events.fields.derived.DayField(blank=True, editable=False, null=True)),
                ('date_start_latest', events.fields.derived.DayField(blank=True, editable=False, null=True)),
                ('date_end_earliest', events.fields.derived.DayField(blank=True, editable=False, null=True)),
                ('date_end_latest', events.fields.derived.DayField(blank=True, editable=False, null=True)),
                ('date_start_kind', events.fields.derived.BoundKindField(blank=True, default='', editable=False, max_length=7)),
                ('date_end_kind', events.fields.derived.BoundKindField(blank=True, default='', editable=False, max_length=7)),
                ('date_sort', events.fields.derived.SortField(blank=True, editable=False, null=True)),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='version')),
                ('created', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='created')),
                ('modified', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='modified')),
                ('text', models.CharField(max_length=300, verbose_name='name')),
                ('language', models.CharField(help_text='BCP 47: en, fa, ru, kk …', max_length=12, verbose_name='language')),
                ('script', models.CharField(blank=True, help_text='ISO 15924: Latn, Arab, Cyrl …', max_length=4, verbose_name='script')),
                ('kind', models.CharField(choices=[('official', 'official name'), ('alias', 'alias'), ('abbreviation', 'abbreviation'), ('transliteration', 'transliteration'), ('source_term', 'a source’s own term')], default='alias', max_length=15, verbose_name='kind')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Participation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='version')),
                ('created', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='created')),
                ('modified', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='modified')),
                ('qualifier_en', models.CharField(blank=True, help_text='“as Minister of Energy”', max_length=200, verbose_name='qualifier (English)')),
                ('qualifier_fa', models.CharField(blank=True, max_length=200, verbose_name='qualifier (Persian)')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='position')),
            ],
            options={
                'verbose_name': 'participation',
                'verbose_name_plural': 'participations',
                'ordering': ['position', 'id'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ParticipationHistory',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='version')),
                ('created', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='created')),
                ('modified', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='modified')),
                ('qualifier_en', models.CharField(blank=True, help_text='“as Minister of Energy”', max_length=200, verbose_name='qualifier (English)')),
                ('qualifier_fa', models.CharField(blank=True, max_length=200, verbose_name='qualifier (Persian)')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='position')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='citation',
            name='event',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='citations', to='events.event', verbose_name='event'),
        ),
        migrations.AddField(
            model_name='citation',
            name='relation',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='citations', to='events.relation', verbose_name='relation'),
        ),
        migrations.AddField(
            model_name='citation',
            name='source',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='citations', to='events.source', verbose_name='source'),
        ),
        migrations.AddField(
            model_name='citationhistory',
            name='event',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.event', verbose_name='event'),
        ),
        migrations.AddField(
            model_name='citationhistory',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='citationhistory',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='events.citation'),
        ),
        migrations.AddField(
            model_name='citationhistory',
            name='relation',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.relation', verbose_name='relation'),
        ),
        migrations.AddField(
            model_name='citationhistory',
            name='source',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.source', verbose_name='source'),
        ),
        migrations.AddField(
            model_name='eventlink',
            name='object',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='links_in', to='events.event', verbose_name='other event'),
        ),
        migrations.AddField(
            model_name='eventlink',
            name='subject',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='links_out', to='events.event', verbose_name='event'),
        ),
        migrations.AddField(
            model_name='eventlink',
            name='type',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='links', to='events.linktype', verbose_name='type'),
        ),
        migrations.AddField(
            model_name='citationhistory',
            name='event_link',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.eventlink', verbose_name='event link'),
        ),
        migrations.AddField(
            model_name='citation',
            name='event_link',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='citations', to='events.eventlink', verbose_name='event link'),
        ),
        migrations.AddField(
            model_name='eventlinkhistory',
            name='object',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.event', verbose_name='other event'),
        ),
        migrations.AddField(
            model_name='eventlinkhistory',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='eventlinkhistory',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='events.eventlink'),
        ),
        migrations.AddField(
            model_name='eventlinkhistory',
            name='subject',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.event', verbose_name='event'),
        ),
        migrations.AddField(
            model_name='eventlinkhistory',
            name='type',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.linktype', verbose_name='type'),
        ),
        migrations.AddField(
            model_name='figure',
            name='actor',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='figures', to='events.actor', verbose_name='actor'),
        ),
        migrations.AddField(
            model_name='figure',
            name='event',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='figures', to='events.event', verbose_name='event'),
        ),
        migrations.AddField(
            model_name='figure',
            name='unit',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='figures', to='events.unit', verbose_name='unit'),
        ),
        migrations.AddField(
            model_name='citationhistory',
            name='figure',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.figure', verbose_name='figure'),
        ),
        migrations.AddField(
            model_name='citation',
            name='figure',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='citations', to='events.figure', verbose_name='figure'),
        ),
        migrations.AddField(
            model_name='figurehistory',
            name='actor',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.actor', verbose_name='actor'),
        ),
        migrations.AddField(
            model_name='figurehistory',
            name='event',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.event', verbose_name='event'),
        ),
        migrations.AddField(
            model_name='figurehistory',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='figurehistory',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='events.figure'),
        ),
        migrations.AddField(
            model_name='figurehistory',
            name='unit',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.unit', verbose_name='unit'),
        ),
        migrations.AddField(
            model_name='identifier',
            name='actor',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='identifiers', to='events.actor', verbose_name='actor'),
        ),
        migrations.AddField(
            model_name='identifier',
            name='event',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='identifiers', to='events.event', verbose_name='event'),
        ),
        migrations.AddField(
            model_name='identifier',
            name='place',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='identifiers', to='events.place', verbose_name='place'),
        ),
        migrations.AddField(
            model_name='identifier',
            name='source',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='identifiers', to='events.source', verbose_name='source'),
        ),
        migrations.AddField(
            model_name='identifierhistory',
            name='actor',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.actor', verbose_name='actor'),
        ),
        migrations.AddField(
            model_name='identifierhistory',
            name='event',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.event', verbose_name='event'),
        ),
        migrations.AddField(
            model_name='identifierhistory',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='identifierhistory',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='events.identifier'),
        ),
        migrations.AddField(
            model_name='identifierhistory',
            name='place',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.place', verbose_name='place'),
        ),
        migrations.AddField(
            model_name='identifierhistory',
            name='source',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.source', verbose_name='source'),
        ),
        migrations.AddField(
            model_name='name',
            name='actor',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='names', to='events.actor', verbose_name='actor'),
        ),
        migrations.AddField(
            model_name='name',
            name='place',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='names', to='events.place', verbose_name='place'),
        ),
        migrations.AddField(
            model_name='citationhistory',
            name='name',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.name', verbose_name='name'),
        ),
        migrations.AddField(
            model_name='citation',
            name='name',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='citations', to='events.name', verbose_name='name'),
        ),
        migrations.AddField(
            model_name='namehistory',
            name='actor',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.actor', verbose_name='actor'),
        ),
        migrations.AddField(
            model_name='namehistory',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='namehistory',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='events.name'),
        ),
        migrations.AddField(
            model_name='namehistory',
            name='place',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.place', verbose_name='place'),
        ),
        migrations.AddField(
            model_name='participation',
            name='actor',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='participations', to='events.actor', verbose_name='actor'),
        ),
        migrations.AddField(
            model_name='participation',
            name='event',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='participations', to='events.event', verbose_name='event'),
        ),
        migrations.AddField(
            model_name='participation',
            name='role',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='participations', to='events.role', verbose_name='role'),
        ),
        migrations.AddField(
            model_name='citationhistory',
            name='participation',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.participation', verbose_name='participation'),
        ),
        migrations.AddField(
            model_name='citation',
            name='participation',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='citations', to='events.participation', verbose_name='participation'),
        ),
        migrations.AddField(
            model_name='participationhistory',
            name='actor',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.actor', verbose_name='actor'),
        ),
        migrations.AddField(
            model_name='participationhistory',
            name='event',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.event', verbose_name='event'),
        ),
        migrations.AddField(
            model_name='participationhistory',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='participationhistory',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='events.participation'),
        ),
        migrations.AddField(
            model_name='participationhistory',
            name='role',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.role', verbose_name='role'),
        ),
        migrations.AddConstraint(
            model_name='eventlink',
            constraint=models.UniqueConstraint(fields=('subject', 'type', 'object'), name='event_link_once'),
        ),
        migrations.AddConstraint(
            model_name='eventlink',
            constraint=models.CheckConstraint(condition=models.Q(('subject', models.F('object')), _negated=True), name='event_link_between_two', violation_error_message='A link holds between two different events.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='eventlink',
            trigger=pgtrigger.compiler.Trigger(name='a_keep_version', sql=pgtrigger.compiler.UpsertTriggerSql(func='NEW.version = OLD.version; NEW.created = OLD.created; NEW.modified = OLD.modified; RETURN NEW;', hash='ddcfcd1ab2ef3748d57b59e28ea6429b77e68bca', operation='UPDATE', pgid='pgtrigger_a_keep_version_8b199', table='events_eventlink', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='eventlink',
            trigger=pgtrigger.compiler.Trigger(name='b_next_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."note_en" IS DISTINCT FROM (NEW."note_en") OR OLD."note_fa" IS DISTINCT FROM (NEW."note_fa") OR OLD."object_id" IS DISTINCT FROM (NEW."object_id") OR OLD."subject_id" IS DISTINCT FROM (NEW."subject_id") OR OLD."type_id" IS DISTINCT FROM (NEW."type_id"))', func='NEW.version = OLD.version + 1; NEW.modified = now(); RETURN NEW;', hash='513c32e0bbedf97564710b9b34a3ab6250a11365', operation='UPDATE', pgid='pgtrigger_b_next_version_e23b6', table='events_eventlink', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='eventlink',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_eventlinkhistory" ("created", "id", "modified", "note_en", "note_fa", "object_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id", "type_id", "version") SELECT new_values."created", new_values."id", new_values."modified", new_values."note_en", new_values."note_fa", new_values."object_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."subject_id", new_values."type_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='8c282d30a0466488ef7a61c8261510284fe11681', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_20c6f', referencing='REFERENCING NEW TABLE AS new_values ', table='events_eventlink', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='eventlink',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_eventlinkhistory" ("created", "id", "modified", "note_en", "note_fa", "object_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id", "type_id", "version") SELECT new_values."created", new_values."id", new_values."modified", new_values."note_en", new_values."note_fa", new_values."object_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."subject_id", new_values."type_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='e0839bc20a4c93df9ea4a2ba83ebe6db4a8feea4', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_ca96a', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='events_eventlink', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='eventlink',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_eventlinkhistory" ("created", "id", "modified", "note_en", "note_fa", "object_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id", "type_id", "version") SELECT old_values."created", old_values."id", old_values."modified", old_values."note_en", old_values."note_fa", old_values."object_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."subject_id", old_values."type_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='393d46455bd1bea1ec7b266ba2051147eeb37cb4', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_81e61', referencing='REFERENCING OLD TABLE AS old_values ', table='events_eventlink', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='eventlinkhistory',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='13e0373f1906a36c3017ec67f641137f40db3d77', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_77f7a', table='events_eventlinkhistory', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='figure',
            index=django.contrib.postgres.indexes.GistIndex(fields=['date_span'], name='figure_span'),
        ),
        migrations.AddConstraint(
            model_name='figure',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('date_start_earliest', None), ('date_start_latest', None), ('date_start_earliest__lte', models.F('date_start_latest')), _connector='OR'), models.Q(('date_end_earliest', None), ('date_end_latest', None), ('date_end_earliest__lte', models.F('date_end_latest')), _connector='OR'), models.Q(('date_start_earliest', None), ('date_end_latest', None), ('date_start_earliest__lte', models.F('date_end_latest')), _connector='OR')), name='figure_bounds_in_order'),
        ),
        migrations.AddConstraint(
            model_name='figure',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('date_end_kind', ''), ('date_sort', None), ('date_start_kind', ''), ('date_end_earliest', None), ('date_end_latest', None), ('date_start_earliest', None), ('date_start_latest', None)), models.Q(models.Q(models.Q(('date_start_earliest__isnull', False), ('date_start_kind', 'known')), models.Q(('date_start_earliest', None), ('date_start_kind__in', ['open', 'unknown'])), _connector='OR'), models.Q(models.Q(('date_end_kind', 'known'), ('date_end_latest__isnull', False)), models.Q(('date_end_kind__in', ['open', 'unknown']), ('date_end_latest', None)), _connector='OR'), ('date_sort__isnull', False), models.Q(('date', ''), _negated=True)), _connector='OR'), name='figure_bound_kinds_agree'),
        ),
        migrations.AddConstraint(
            model_name='figure',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('date_start_earliest', None), ('date_start_earliest__range', (-2118000000, 2118000000)), _connector='OR'), models.Q(('date_end_latest', None), ('date_end_latest__range', (-2118000000, 2118000000)), _connector='OR')), name='figure_bounds_in_reach'),
        ),
        migrations.AddConstraint(
            model_name='figure',
            constraint=models.CheckConstraint(condition=models.Q(('event__isnull', False), ('actor__isnull', False), _connector='OR'), name='figure_about_something', violation_error_message='Say which event or which actor the figure is about.'),
        ),
        migrations.AddConstraint(
            model_name='figure',
            constraint=models.CheckConstraint(condition=models.Q(('low__isnull', False), ('best__isnull', False), ('high__isnull', False), _connector='OR'), name='figure_has_number', violation_error_message='Give at least one of low, best and high.'),
        ),
        migrations.AddConstraint(
            model_name='figure',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('low', None), ('best', None), ('low__lte', models.F('best')), _connector='OR'), models.Q(('best', None), ('high', None), ('best__lte', models.F('high')), _connector='OR'), models.Q(('low', None), ('high', None), ('low__lte', models.F('high')), _connector='OR')), name='figure_in_order', violation_error_message='Low, best and high must be in this order.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='figure',
            trigger=pgtrigger.compiler.Trigger(name='a_keep_version', sql=pgtrigger.compiler.UpsertTriggerSql(func='NEW.version = OLD.version; NEW.created = OLD.created; NEW.modified = OLD.modified; RETURN NEW;', hash='ceb34d3bbfc44fdcb7a4b6eccf0fa3913e170522', operation='UPDATE', pgid='pgtrigger_a_keep_version_9f9af', table='events_figure', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='figure',
            trigger=pgtrigger.compiler.Trigger(name='b_next_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."actor_id" IS DISTINCT FROM (NEW."actor_id") OR OLD."basis" IS DISTINCT FROM (NEW."basis") OR OLD."best" IS DISTINCT FROM (NEW."best") OR OLD."date_edtf" IS DISTINCT FROM (NEW."date_edtf") OR OLD."date_calendar" IS DISTINCT FROM (NEW."date_calendar") OR OLD."date_end_earliest" IS DISTINCT FROM (NEW."date_end_earliest") OR OLD."date_end_kind" IS DISTINCT FROM (NEW."date_end_kind") OR OLD."date_end_latest" IS DISTINCT FROM (NEW."date_end_latest") OR OLD."date_sort" IS DISTINCT FROM (NEW."date_sort") OR OLD."date_start_earliest" IS DISTINCT FROM (NEW."date_start_earliest") OR OLD."date_start_kind" IS DISTINCT FROM (NEW."date_start_kind") OR OLD."date_start_latest" IS DISTINCT FROM (NEW."date_start_latest") OR OLD."date_text" IS DISTINCT FROM (NEW."date_text") OR OLD."event_id" IS DISTINCT FROM (NEW."event_id") OR OLD."high" IS DISTINCT FROM (NEW."high") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."low" IS DISTINCT FROM (NEW."low") OR OLD."measure_en" IS DISTINCT FROM (NEW."measure_en") OR OLD."measure_fa" IS DISTINCT FROM (NEW."measure_fa") OR OLD."qualifier_en" IS DISTINCT FROM (NEW."qualifier_en") OR OLD."qualifier_fa" IS DISTINCT FROM (NEW."qualifier_fa") OR OLD."slug" IS DISTINCT FROM (NEW."slug") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id"))', func='NEW.version = OLD.version + 1; NEW.modified = now(); RETURN NEW;', hash='95d597d8f3d32722ae173edcbb454eab741577f1', operation='UPDATE', pgid='pgtrigger_b_next_version_2bd01', table='events_figure', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='figure',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_figurehistory" ("actor_id", "basis", "best", "created", "date_calendar", "date_edtf", "date_end_earliest", "date_end_kind", "date_end_latest", "date_sort", "date_start_earliest", "date_start_kind", "date_start_latest", "date_text", "event_id", "high", "id", "low", "measure_en", "measure_fa", "modified", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "qualifier_en", "qualifier_fa", "slug", "unit_id", "version") SELECT new_values."actor_id", new_values."basis", new_values."best", new_values."created", new_values."date_calendar", new_values."date_edtf", new_values."date_end_earliest", new_values."date_end_kind", new_values."date_end_latest", new_values."date_sort", new_values."date_start_earliest", new_values."date_start_kind", new_values."date_start_latest", new_values."date_text", new_values."event_id", new_values."high", new_values."id", new_values."low", new_values."measure_en", new_values."measure_fa", new_values."modified", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."qualifier_en", new_values."qualifier_fa", new_values."slug", new_values."unit_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='894b87fa1a5012d2b59298aa0937890009994909', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_fb0f9', referencing='REFERENCING NEW TABLE AS new_values ', table='events_figure', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='figure',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_figurehistory" ("actor_id", "basis", "best", "created", "date_calendar", "date_edtf", "date_end_earliest", "date_end_kind", "date_end_latest", "date_sort", "date_start_earliest", "date_start_kind", "date_start_latest", "date_text", "event_id", "high", "id", "low", "measure_en", "measure_fa", "modified", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "qualifier_en", "qualifier_fa", "slug", "unit_id", "version") SELECT new_values."actor_id", new_values."basis", new_values."best", new_values."created", new_values."date_calendar", new_values."date_edtf", new_values."date_end_earliest", new_values."date_end_kind", new_values."date_end_latest", new_values."date_sort", new_values."date_start_earliest", new_values."date_start_kind", new_values."date_start_latest", new_values."date_text", new_values."event_id", new_values."high", new_values."id", new_values."low", new_values."measure_en", new_values."measure_fa", new_values."modified", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."qualifier_en", new_values."qualifier_fa", new_values."slug", new_values."unit_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."actor_id" IS DISTINCT FROM (new_values."actor_id") OR old_values."basis" IS DISTINCT FROM (new_values."basis") OR old_values."best" IS DISTINCT FROM (new_values."best") OR old_values."created" IS DISTINCT FROM (new_values."created") OR old_values."date_edtf" IS DISTINCT FROM (new_values."date_edtf") OR old_values."date_calendar" IS DISTINCT FROM (new_values."date_calendar") OR old_values."date_end_earliest" IS DISTINCT FROM (new_values."date_end_earliest") OR old_values."date_end_kind" IS DISTINCT FROM (new_values."date_end_kind") OR old_values."date_end_latest" IS DISTINCT FROM (new_values."date_end_latest") OR old_values."date_sort" IS DISTINCT FROM (new_values."date_sort") OR old_values."date_start_earliest" IS DISTINCT FROM (new_values."date_start_earliest") OR old_values."date_start_kind" IS DISTINCT FROM (new_values."date_start_kind") OR old_values."date_start_latest" IS DISTINCT FROM (new_values."date_start_latest") OR old_values."date_text" IS DISTINCT FROM (new_values."date_text") OR old_values."event_id" IS DISTINCT FROM (new_values."event_id") OR old_values."high" IS DISTINCT FROM (new_values."high") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."low" IS DISTINCT FROM (new_values."low") OR old_values."measure_en" IS DISTINCT FROM (new_values."measure_en") OR old_values."measure_fa" IS DISTINCT FROM (new_values."measure_fa") OR old_values."modified" IS DISTINCT FROM (new_values."modified") OR old_values."qualifier_en" IS DISTINCT FROM (new_values."qualifier_en") OR old_values."qualifier_fa" IS DISTINCT FROM (new_values."qualifier_fa") OR old_values."slug" IS DISTINCT FROM (new_values."slug") OR old_values."unit_id" IS DISTINCT FROM (new_values."unit_id") OR old_values."version" IS DISTINCT FROM (new_values."version")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='eee60eaa704ebc7477122a8a369f14e7ffaf9846', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_b4862', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='events_figure', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='figure',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_figurehistory" ("actor_id", "basis", "best", "created", "date_calendar", "date_edtf", "date_end_earliest", "date_end_kind", "date_end_latest", "date_sort", "date_start_earliest", "date_start_kind", "date_start_latest", "date_text", "event_id", "high", "id", "low", "measure_en", "measure_fa", "modified", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "qualifier_en", "qualifier_fa", "slug", "unit_id", "version") SELECT old_values."actor_id", old_values."basis", old_values."best", old_values."created", old_values."date_calendar", old_values."date_edtf", old_values."date_end_earliest", old_values."date_end_kind", old_values."date_end_latest", old_values."date_sort", old_values."date_start_earliest", old_values."date_start_kind", old_values."date_start_latest", old_values."date_text", old_values."event_id", old_values."high", old_values."id", old_values."low", old_values."measure_en", old_values."measure_fa", old_values."modified", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."qualifier_en", old_values."qualifier_fa", old_values."slug", old_values."unit_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='15fbcfd5517a7a28a0d732dafa147adc908aa10b', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_4540f', referencing='REFERENCING OLD TABLE AS old_values ', table='events_figure', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='figurehistory',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='024dcf2cab240dd0e87845f36b1aab2235913aad', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0f7a8', table='events_figurehistory', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='identifier',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('actor__isnull', True), ('event__isnull', False), ('place__isnull', True), ('source__isnull', True)), models.Q(('actor__isnull', False), ('event__isnull', True), ('place__isnull', True), ('source__isnull', True)), models.Q(('actor__isnull', True), ('event__isnull', True), ('place__isnull', False), ('source__isnull', True)), models.Q(('actor__isnull', True), ('event__isnull', True), ('place__isnull', True), ('source__isnull', False)), _connector='OR'), name='identifier_of_one', violation_error_message='An identifier belongs to exactly one record.'),
        ),
        migrations.AddConstraint(
            model_name='identifier',
            constraint=models.UniqueConstraint(fields=('scheme', 'value'), name='identifier_once', violation_error_message='Another record already has this identifier.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='identifier',
            trigger=pgtrigger.compiler.Trigger(name='a_keep_version', sql=pgtrigger.compiler.UpsertTriggerSql(func='NEW.version = OLD.version; NEW.created = OLD.created; NEW.modified = OLD.modified; RETURN NEW;', hash='9b55a66e340e7fb9e0340db10b98d1ae41c55c18', operation='UPDATE', pgid='pgtrigger_a_keep_version_332a2', table='events_identifier', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='identifier',
            trigger=pgtrigger.compiler.Trigger(name='b_next_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."actor_id" IS DISTINCT FROM (NEW."actor_id") OR OLD."event_id" IS DISTINCT FROM (NEW."event_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."place_id" IS DISTINCT FROM (NEW."place_id") OR OLD."scheme" IS DISTINCT FROM (NEW."scheme") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."value" IS DISTINCT FROM (NEW."value"))', func='NEW.version = OLD.version + 1; NEW.modified = now(); RETURN NEW;', hash='3fef3b2996d57ac521f3cd2ada1dce76194cfc40', operation='UPDATE', pgid='pgtrigger_b_next_version_f52d5', table='events_identifier', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='identifier',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_identifierhistory" ("actor_id", "created", "event_id", "id", "modified", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "scheme", "source_id", "value", "version") SELECT new_values."actor_id", new_values."created", new_values."event_id", new_values."id", new_values."modified", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place_id", new_values."scheme", new_values."source_id", new_values."value", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='b7f48340d8e129a3177f5b070ffdc69858a9ad3b', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_38c22', referencing='REFERENCING NEW TABLE AS new_values ', table='events_identifier', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='identifier',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_identifierhistory" ("actor_id", "created", "event_id", "id", "modified", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "scheme", "source_id", "value", "version") SELECT new_values."actor_id", new_values."created", new_values."event_id", new_values."id", new_values."modified", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place_id", new_values."scheme", new_values."source_id", new_values."value", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='b3bad5fdb282a29463bba46eed257426f61f4ccb', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_5ac06', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='events_identifier', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='identifier',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_identifierhistory" ("actor_id", "created", "event_id", "id", "modified", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "scheme", "source_id", "value", "version") SELECT old_values."actor_id", old_values."created", old_values."event_id", old_values."id", old_values."modified", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place_id", old_values."scheme", old_values."source_id", old_values."value", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='539c216dfd4d53cae225502f7536245761db7d96', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_534dd', referencing='REFERENCING OLD TABLE AS old_values ', table='events_identifier', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='identifierhistory',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f86758bbcc5282e75b67e2a62e2094518272ae0a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_4135d', table='events_identifierhistory', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='name',
            index=django.contrib.postgres.indexes.GistIndex(fields=['date_span'], name='name_span'),
        ),
        migrations.AddIndex(
            model_name='name',
            index=django.contrib.postgres.indexes.GinIndex(fields=['search_text'], name='name_trigrams', opclasses=['gin_trgm_ops']),
        ),
        migrations.AddConstraint(
            model_name='name',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('date_start_earliest', None), ('date_start_latest', None), ('date_start_earliest__lte', models.F('date_start_latest')), _connector='OR'), models.Q(('date_end_earliest', None), ('date_end_latest', None), ('date_end_earliest__lte', models.F('date_end_latest')), _connector='OR'), models.Q(('date_start_earliest', None), ('date_end_latest', None), ('date_start_earliest__lte', models.F('date_end_latest')), _connector='OR')), name='name_bounds_in_order'),
        ),
        migrations.AddConstraint(
            model_name='name',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('date_end_kind', ''), ('date_sort', None), ('date_start_kind', ''), ('date_end_earliest', None), ('date_end_latest', None), ('date_start_earliest', None), ('date_start_latest', None)), models.Q(models.Q(models.Q(('date_start_earliest__isnull', False), ('date_start_kind', 'known')), models.Q(('date_start_earliest', None), ('date_start_kind__in', ['open', 'unknown'])), _connector='OR'), models.Q(models.Q(('date_end_kind', 'known'), ('date_end_latest__isnull', False)), models.Q(('date_end_kind__in', ['open', 'unknown']), ('date_end_latest', None)), _connector='OR'), ('date_sort__isnull', False), models.Q(('date', ''), _negated=True)), _connector='OR'), name='name_bound_kinds_agree'),
        ),
        migrations.AddConstraint(
            model_name='name',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('date_start_earliest', None), ('date_start_earliest__range', (-2118000000, 2118000000)), _connector='OR'), models.Q(('date_end_latest', None), ('date_end_latest__range', (-2118000000, 2118000000)), _connector='OR')), name='name_bounds_in_reach'),
        ),
        migrations.AddConstraint(
            model_name='name',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('actor__isnull', False), ('place', None)), models.Q(('actor', None), ('place__isnull', False)), _connector='OR'), name='name_of_one', violation_error_message='A name belongs to one actor or to one place.'),
        ),
        migrations.AddConstraint(
            model_name='name',
            constraint=models.UniqueConstraint(condition=models.Q(('place', None)), fields=('actor', 'language', 'text'), name='name_once_per_actor'),
        ),
        migrations.AddConstraint(
            model_name='name',
            constraint=models.UniqueConstraint(condition=models.Q(('actor', None)), fields=('place', 'language', 'text'), name='name_once_per_place'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='name',
            trigger=pgtrigger.compiler.Trigger(name='a_keep_version', sql=pgtrigger.compiler.UpsertTriggerSql(func='NEW.version = OLD.version; NEW.created = OLD.created; NEW.modified = OLD.modified; RETURN NEW;', hash='9e129044b7f1fd0f01b812f4b3c47a94b294c0ab', operation='UPDATE', pgid='pgtrigger_a_keep_version_de56e', table='events_name', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='name',
            trigger=pgtrigger.compiler.Trigger(name='b_next_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."actor_id" IS DISTINCT FROM (NEW."actor_id") OR OLD."date_edtf" IS DISTINCT FROM (NEW."date_edtf") OR OLD."date_calendar" IS DISTINCT FROM (NEW."date_calendar") OR OLD."date_end_earliest" IS DISTINCT FROM (NEW."date_end_earliest") OR OLD."date_end_kind" IS DISTINCT FROM (NEW."date_end_kind") OR OLD."date_end_latest" IS DISTINCT FROM (NEW."date_end_latest") OR OLD."date_sort" IS DISTINCT FROM (NEW."date_sort") OR OLD."date_start_earliest" IS DISTINCT FROM (NEW."date_start_earliest") OR OLD."date_start_kind" IS DISTINCT FROM (NEW."date_start_kind") OR OLD."date_start_latest" IS DISTINCT FROM (NEW."date_start_latest") OR OLD."date_text" IS DISTINCT FROM (NEW."date_text") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."place_id" IS DISTINCT FROM (NEW."place_id") OR OLD."script" IS DISTINCT FROM (NEW."script") OR OLD."text" IS DISTINCT FROM (NEW."text"))', func='NEW.version = OLD.version + 1; NEW.modified = now(); RETURN NEW;', hash='0e7e214778e988444eb1d9ed6995d210f76c8270', operation='UPDATE', pgid='pgtrigger_b_next_version_68f76', table='events_name', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='name',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_namehistory" ("actor_id", "created", "date_calendar", "date_edtf", "date_end_earliest", "date_end_kind", "date_end_latest", "date_sort", "date_start_earliest", "date_start_kind", "date_start_latest", "date_text", "id", "kind", "language", "modified", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "script", "text", "version") SELECT new_values."actor_id", new_values."created", new_values."date_calendar", new_values."date_edtf", new_values."date_end_earliest", new_values."date_end_kind", new_values."date_end_latest", new_values."date_sort", new_values."date_start_earliest", new_values."date_start_kind", new_values."date_start_latest", new_values."date_text", new_values."id", new_values."kind", new_values."language", new_values."modified", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place_id", new_values."script", new_values."text", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='3fcdd15f2228d22d516e8a60c971215aba84a1cd', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_8c710', referencing='REFERENCING NEW TABLE AS new_values ', table='events_name', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='name',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_namehistory" ("actor_id", "created", "date_calendar", "date_edtf", "date_end_earliest", "date_end_kind", "date_end_latest", "date_sort", "date_start_earliest", "date_start_kind", "date_start_latest", "date_text", "id", "kind", "language", "modified", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "script", "text", "version") SELECT new_values."actor_id", new_values."created", new_values."date_calendar", new_values."date_edtf", new_values."date_end_earliest", new_values."date_end_kind", new_values."date_end_latest", new_values."date_sort", new_values."date_start_earliest", new_values."date_start_kind", new_values."date_start_latest", new_values."date_text", new_values."id", new_values."kind", new_values."language", new_values."modified", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place_id", new_values."script", new_values."text", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."actor_id" IS DISTINCT FROM (new_values."actor_id") OR old_values."created" IS DISTINCT FROM (new_values."created") OR old_values."date_edtf" IS DISTINCT FROM (new_values."date_edtf") OR old_values."date_calendar" IS DISTINCT FROM (new_values."date_calendar") OR old_values."date_end_earliest" IS DISTINCT FROM (new_values."date_end_earliest") OR old_values."date_end_kind" IS DISTINCT FROM (new_values."date_end_kind") OR old_values."date_end_latest" IS DISTINCT FROM (new_values."date_end_latest") OR old_values."date_sort" IS DISTINCT FROM (new_values."date_sort") OR old_values."date_start_earliest" IS DISTINCT FROM (new_values."date_start_earliest") OR old_values."date_start_kind" IS DISTINCT FROM (new_values."date_start_kind") OR old_values."date_start_latest" IS DISTINCT FROM (new_values."date_start_latest") OR old_values."date_text" IS DISTINCT FROM (new_values."date_text") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."language" IS DISTINCT FROM (new_values."language") OR old_values."modified" IS DISTINCT FROM (new_values."modified") OR old_values."place_id" IS DISTINCT FROM (new_values."place_id") OR old_values."script" IS DISTINCT FROM (new_values."script") OR old_values."text" IS DISTINCT FROM (new_values."text") OR old_values."version" IS DISTINCT FROM (new_values."version")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='aa7e047c04020a7712bc4c7c6ef7e78e0515378a', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_04f88', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='events_name', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='name',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_namehistory" ("actor_id", "created", "date_calendar", "date_edtf", "date_end_earliest", "date_end_kind", "date_end_latest", "date_sort", "date_start_earliest", "date_start_kind", "date_start_latest", "date_text", "id", "kind", "language", "modified", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "script", "text", "version") SELECT old_values."actor_id", old_values."created", old_values."date_calendar", old_values."date_edtf", old_values."date_end_earliest", old_values."date_end_kind", old_values."date_end_latest", old_values."date_sort", old_values."date_start_earliest", old_values."date_start_kind", old_values."date_start_latest", old_values."date_text", old_values."id", old_values."kind", old_values."language", old_values."modified", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place_id", old_values."script", old_values."text", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='f10ddf30c4c69d98a64c8bd61f6de5a56bcbbfcb', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_e06f8', referencing='REFERENCING OLD TABLE AS old_values ', table='events_name', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='namehistory',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a1fdb82b824509565b1b9e17f754a58715648716', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_140a5', table='events_namehistory', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='participation',
            index=models.Index(fields=['actor', 'role', 'event'], name='participation_by_actor'),
        ),
        migrations.AddConstraint(
            model_name='participation',
            constraint=models.UniqueConstraint(fields=('event', 'actor', 'role'), name='participation_once', violation_error_message='This actor already has this role in the event.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='participation',
            trigger=pgtrigger.compiler.Trigger(name='a_keep_version', sql=pgtrigger.compiler.UpsertTriggerSql(func='NEW.version = OLD.version; NEW.created = OLD.created; NEW.modified = OLD.modified; RETURN NEW;', hash='d8463b4632d1af43c6accf8effb177178bed383f', operation='UPDATE', pgid='pgtrigger_a_keep_version_18bc9', table='events_participation', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='participation',
            trigger=pgtrigger.compiler.Trigger(name='b_next_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."actor_id" IS DISTINCT FROM (NEW."actor_id") OR OLD."event_id" IS DISTINCT FROM (NEW."event_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."qualifier_en" IS DISTINCT FROM (NEW."qualifier_en") OR OLD."qualifier_fa" IS DISTINCT FROM (NEW."qualifier_fa") OR OLD."role_id" IS DISTINCT FROM (NEW."role_id"))', func='NEW.version = OLD.version + 1; NEW.modified = now(); RETURN NEW;', hash='dab2e411dd512f5e05d9e848e93ad37afcc21801', operation='UPDATE', pgid='pgtrigger_b_next_version_cddf5', table='events_participation', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='participation',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_participationhistory" ("actor_id", "created", "event_id", "id", "modified", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "qualifier_en", "qualifier_fa", "role_id", "version") SELECT new_values."actor_id", new_values."created", new_values."event_id", new_values."id", new_values."modified", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position", new_values."qualifier_en", new_values."qualifier_fa", new_values."role_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='0683c1042ee4fb0202c1cc7130deeec5e9c75da1', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_24e15', referencing='REFERENCING NEW TABLE AS new_values ', table='events_participation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='participation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_participationhistory" ("actor_id", "created", "event_id", "id", "modified", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "qualifier_en", "qualifier_fa", "role_id", "version") SELECT new_values."actor_id", new_values."created", new_values."event_id", new_values."id", new_values."modified", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."position", new_values."qualifier_en", new_values."qualifier_fa", new_values."role_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='d4c95b8ba5737b2996fd56dc3d7bc5a247e53398', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_dbe74', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='events_participation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='participation',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_participationhistory" ("actor_id", "created", "event_id", "id", "modified", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "qualifier_en", "qualifier_fa", "role_id", "version") SELECT old_values."actor_id", old_values."created", old_values."event_id", old_values."id", old_values."modified", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."position", old_values."qualifier_en", old_values."qualifier_fa", old_values."role_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='cfd8b17dd5661109ec68ddbd091fe57d525bf7ad', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_56313', referencing='REFERENCING OLD TABLE AS old_values ', table='events_participation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='citationhistory',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9b9aecf01c3cbc705065d67c5d1b9a6ad41fb862', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_72024', table='events_citationhistory', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='citation',
            index=django.contrib.postgres.indexes.GistIndex(fields=['date_span'], name='citation_span'),
        ),
        migrations.AddConstraint(
            model_name='citation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('date_start_earliest', None), ('date_start_latest', None), ('date_start_earliest__lte', models.F('date_start_latest')), _connector='OR'), models.Q(('date_end_earliest', None), ('date_end_latest', None), ('date_end_earliest__lte', models.F('date_end_latest')), _connector='OR'), models.Q(('date_start_earliest', None), ('date_end_latest', None), ('date_start_earliest__lte', models.F('date_end_latest')), _connector='OR')), name='citation_bounds_in_order'),
        ),
        migrations.AddConstraint(
            model_name='citation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('date_end_kind', ''), ('date_sort', None), ('date_start_kind', ''), ('date_end_earliest', None), ('date_end_latest', None), ('date_start_earliest', None), ('date_start_latest', None)), models.Q(models.Q(models.Q(('date_start_earliest__isnull', False), ('date_start_kind', 'known')), models.Q(('date_start_earliest', None), ('date_start_kind__in', ['open', 'unknown'])), _connector='OR'), models.Q(models.Q(('date_end_kind', 'known'), ('date_end_latest__isnull', False)), models.Q(('date_end_kind__in', ['open', 'unknown']), ('date_end_latest', None)), _connector='OR'), ('date_sort__isnull', False), models.Q(('date', ''), _negated=True)), _connector='OR'), name='citation_bound_kinds_agree'),
        ),
        migrations.AddConstraint(
            model_name='citation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('date_start_earliest', None), ('date_start_earliest__range', (-2118000000, 2118000000)), _connector='OR'), models.Q(('date_end_latest', None), ('date_end_latest__range', (-2118000000, 2118000000)), _connector='OR')), name='citation_bounds_in_reach'),
        ),
        migrations.AddConstraint(
            model_name='citation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('event__isnull', False), ('event_link__isnull', True), ('figure__isnull', True), ('name__isnull', True), ('participation__isnull', True), ('relation__isnull', True)), models.Q(('event__isnull', True), ('event_link__isnull', True), ('figure__isnull', True), ('name__isnull', True), ('participation__isnull', False), ('relation__isnull', True)), models.Q(('event__isnull', True), ('event_link__isnull', True), ('figure__isnull', True), ('name__isnull', True), ('participation__isnull', True), ('relation__isnull', False)), models.Q(('event__isnull', True), ('event_link__isnull', False), ('figure__isnull', True), ('name__isnull', True), ('participation__isnull', True), ('relation__isnull', True)), models.Q(('event__isnull', True), ('event_link__isnull', True), ('figure__isnull', False), ('name__isnull', True), ('participation__isnull', True), ('relation__isnull', True)), models.Q(('event__isnull', True), ('event_link__isnull', True), ('figure__isnull', True), ('name__isnull', False), ('participation__isnull', True), ('relation__isnull', True)), _connector='OR'), name='citation_of_one_statement', violation_error_message='A citation supports exactly one statement.'),
        ),
        migrations.AddConstraint(
            model_name='citation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('position_end', None), ('position_start', None)), ('position_end__gte', models.F('position_start')), _connector='OR'), name='citation_positions_in_order'),
        ),
        migrations.AddConstraint(
            model_name='citation',
            constraint=models.UniqueConstraint(condition=models.Q(('event__isnull', False)), fields=('event', 'source', 'locator', 'date'), name='citation_once_per_event', violation_error_message='This passage is already cited for this statement.'),
        ),
        migrations.AddConstraint(
            model_name='citation',
            constraint=models.UniqueConstraint(condition=models.Q(('participation__isnull', False)), fields=('participation', 'source', 'locator', 'date'), name='citation_once_per_participation', violation_error_message='This passage is already cited for this statement.'),
        ),
        migrations.AddConstraint(
            model_name='citation',
            constraint=models.UniqueConstraint(condition=models.Q(('relation__isnull', False)), fields=('relation', 'source', 'locator', 'date'), name='citation_once_per_relation', violation_error_message='This passage is already cited for this statement.'),
        ),
        migrations.AddConstraint(
            model_name='citation',
            constraint=models.UniqueConstraint(condition=models.Q(('event_link__isnull', False)), fields=('event_link', 'source', 'locator', 'date'), name='citation_once_per_event_link', violation_error_message='This passage is already cited for this statement.'),
        ),
        migrations.AddConstraint(
            model_name='citation',
            constraint=models.UniqueConstraint(condition=models.Q(('figure__isnull', False)), fields=('figure', 'source', 'locator', 'date'), name='citation_once_per_figure', violation_error_message='This passage is already cited for this statement.'),
        ),
        migrations.AddConstraint(
            model_name='citation',
            constraint=models.UniqueConstraint(condition=models.Q(('name__isnull', False)), fields=('name', 'source', 'locator', 'date'), name='citation_once_per_name', violation_error_message='This passage is already cited for this statement.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='citation',
            trigger=pgtrigger.compiler.Trigger(name='a_keep_version', sql=pgtrigger.compiler.UpsertTriggerSql(func='NEW.version = OLD.version; NEW.created = OLD.created; NEW.modified = OLD.modified; RETURN NEW;', hash='71d35504868e7984b8dcbd12dc123e9cfb096af3', operation='UPDATE', pgid='pgtrigger_a_keep_version_612fe', table='events_citation', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='citation',
            trigger=pgtrigger.compiler.Trigger(name='b_next_version', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."confidence" IS DISTINCT FROM (NEW."confidence") OR OLD."date_edtf" IS DISTINCT FROM (NEW."date_edtf") OR OLD."date_calendar" IS DISTINCT FROM (NEW."date_calendar") OR OLD."date_end_earliest" IS DISTINCT FROM (NEW."date_end_earliest") OR OLD."date_end_kind" IS DISTINCT FROM (NEW."date_end_kind") OR OLD."date_end_latest" IS DISTINCT FROM (NEW."date_end_latest") OR OLD."date_sort" IS DISTINCT FROM (NEW."date_sort") OR OLD."date_start_earliest" IS DISTINCT FROM (NEW."date_start_earliest") OR OLD."date_start_kind" IS DISTINCT FROM (NEW."date_start_kind") OR OLD."date_start_latest" IS DISTINCT FROM (NEW."date_start_latest") OR OLD."date_text" IS DISTINCT FROM (NEW."date_text") OR OLD."event_id" IS DISTINCT FROM (NEW."event_id") OR OLD."event_link_id" IS DISTINCT FROM (NEW."event_link_id") OR OLD."figure_id" IS DISTINCT FROM (NEW."figure_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."locator" IS DISTINCT FROM (NEW."locator") OR OLD."name_id" IS DISTINCT FROM (NEW."name_id") OR OLD."note_en" IS DISTINCT FROM (NEW."note_en") OR OLD."note_fa" IS DISTINCT FROM (NEW."note_fa") OR OLD."participation_id" IS DISTINCT FROM (NEW."participation_id") OR OLD."position_end" IS DISTINCT FROM (NEW."position_end") OR OLD."position_start" IS DISTINCT FROM (NEW."position_start") OR OLD."quote_exact" IS DISTINCT FROM (NEW."quote_exact") OR OLD."quote_prefix" IS DISTINCT FROM (NEW."quote_prefix") OR OLD."quote_suffix" IS DISTINCT FROM (NEW."quote_suffix") OR OLD."relation_id" IS DISTINCT FROM (NEW."relation_id") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."stance" IS DISTINCT FROM (NEW."stance") OR OLD."value" IS DISTINCT FROM (NEW."value"))', func='NEW.version = OLD.version + 1; NEW.modified = now(); RETURN NEW;', hash='ab96dd751a7a3642c523ec44fba5554f06a4bef2', operation='UPDATE', pgid='pgtrigger_b_next_version_cdcdf', table='events_citation', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='citation',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_citationhistory" ("confidence", "created", "date_calendar", "date_edtf", "date_end_earliest", "date_end_kind", "date_end_latest", "date_sort", "date_start_earliest", "date_start_kind", "date_start_latest", "date_text", "event_id", "event_link_id", "figure_id", "id", "locator", "modified", "name_id", "note_en", "note_fa", "participation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_end", "position_start", "quote_exact", "quote_prefix", "quote_suffix", "relation_id", "source_id", "stance", "value", "version") SELECT new_values."confidence", new_values."created", new_values."date_calendar", new_values."date_edtf", new_values."date_end_earliest", new_values."date_end_kind", new_values."date_end_latest", new_values."date_sort", new_values."date_start_earliest", new_values."date_start_kind", new_values."date_start_latest", new_values."date_text", new_values."event_id", new_values."event_link_id", new_values."figure_id", new_values."id", new_values."locator", new_values."modified", new_values."name_id", new_values."note_en", new_values."note_fa", new_values."participation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position_end", new_values."position_start", new_values."quote_exact", new_values."quote_prefix", new_values."quote_suffix", new_values."relation_id", new_values."source_id", new_values."stance", new_values."value", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='4be01a184d54cbf7c35591b32f20279cee7bef00', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_3ddb9', referencing='REFERENCING NEW TABLE AS new_values ', table='events_citation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='citation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_citationhistory" ("confidence", "created", "date_calendar", "date_edtf", "date_end_earliest", "date_end_kind", "date_end_latest", "date_sort", "date_start_earliest", "date_start_kind", "date_start_latest", "date_text", "event_id", "event_link_id", "figure_id", "id", "locator", "modified", "name_id", "note_en", "note_fa", "participation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_end", "position_start", "quote_exact", "quote_prefix", "quote_suffix", "relation_id", "source_id", "stance", "value", "version") SELECT new_values."confidence", new_values."created", new_values."date_calendar", new_values."date_edtf", new_values."date_end_earliest", new_values."date_end_kind", new_values."date_end_latest", new_values."date_sort", new_values."date_start_earliest", new_values."date_start_kind", new_values."date_start_latest", new_values."date_text", new_values."event_id", new_values."event_link_id", new_values."figure_id", new_values."id", new_values."locator", new_values."modified", new_values."name_id", new_values."note_en", new_values."note_fa", new_values."participation_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."position_end", new_values."position_start", new_values."quote_exact", new_values."quote_prefix", new_values."quote_suffix", new_values."relation_id", new_values."source_id", new_values."stance", new_values."value", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."confidence" IS DISTINCT FROM (new_values."confidence") OR old_values."created" IS DISTINCT FROM (new_values."created") OR old_values."date_edtf" IS DISTINCT FROM (new_values."date_edtf") OR old_values."date_calendar" IS DISTINCT FROM (new_values."date_calendar") OR old_values."date_end_earliest" IS DISTINCT FROM (new_values."date_end_earliest") OR old_values."date_end_kind" IS DISTINCT FROM (new_values."date_end_kind") OR old_values."date_end_latest" IS DISTINCT FROM (new_values."date_end_latest") OR old_values."date_sort" IS DISTINCT FROM (new_values."date_sort") OR old_values."date_start_earliest" IS DISTINCT FROM (new_values."date_start_earliest") OR old_values."date_start_kind" IS DISTINCT FROM (new_values."date_start_kind") OR old_values."date_start_latest" IS DISTINCT FROM (new_values."date_start_latest") OR old_values."date_text" IS DISTINCT FROM (new_values."date_text") OR old_values."event_id" IS DISTINCT FROM (new_values."event_id") OR old_values."event_link_id" IS DISTINCT FROM (new_values."event_link_id") OR old_values."figure_id" IS DISTINCT FROM (new_values."figure_id") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."locator" IS DISTINCT FROM (new_values."locator") OR old_values."modified" IS DISTINCT FROM (new_values."modified") OR old_values."name_id" IS DISTINCT FROM (new_values."name_id") OR old_values."note_en" IS DISTINCT FROM (new_values."note_en") OR old_values."note_fa" IS DISTINCT FROM (new_values."note_fa") OR old_values."participation_id" IS DISTINCT FROM (new_values."participation_id") OR old_values."position_end" IS DISTINCT FROM (new_values."position_end") OR old_values."position_start" IS DISTINCT FROM (new_values."position_start") OR old_values."quote_exact" IS DISTINCT FROM (new_values."quote_exact") OR old_values."quote_prefix" IS DISTINCT FROM (new_values."quote_prefix") OR old_values."quote_suffix" IS DISTINCT FROM (new_values."quote_suffix") OR old_values."relation_id" IS DISTINCT FROM (new_values."relation_id") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id") OR old_values."stance" IS DISTINCT FROM (new_values."stance") OR old_values."value" IS DISTINCT FROM (new_values."value") OR old_values."version" IS DISTINCT FROM (new_values."version")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='4bf21bb5cf65c6ccfd68f08c7e55bb2c234e7433', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_2ccfd', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='events_citation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='citation',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_citationhistory" ("confidence", "created", "date_calendar", "date_edtf", "date_end_earliest", "date_end_kind", "date_end_latest", "date_sort", "date_start_earliest", "date_start_kind", "date_start_latest", "date_text", "event_id", "event_link_id", "figure_id", "id", "locator", "modified", "name_id", "note_en", "note_fa", "participation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_end", "position_start", "quote_exact", "quote_prefix", "quote_suffix", "relation_id", "source_id", "stance", "value", "version") SELECT old_values."confidence", old_values."created", old_values."date_calendar", old_values."date_edtf", old_values."date_end_earliest", old_values."date_end_kind", old_values."date_end_latest", old_values."date_sort", old_values."date_start_earliest", old_values."date_start_kind", old_values."date_start_latest", old_values."date_text", old_values."event_id", old_values."event_link_id", old_values."figure_id", old_values."id", old_values."locator", old_values."modified", old_values."name_id", old_values."note_en", old_values."note_fa", old_values."participation_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."position_end", old_values."position_start", old_values."quote_exact", old_values."quote_prefix", old_values."quote_suffix", old_values."relation_id", old_values."source_id", old_values."stance", old_values."value", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='ecf9f3b62baa52300e1b94627fe17e9c8a054763', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_26214', referencing='REFERENCING OLD TABLE AS old_values ', table='events_citation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='participationhistory',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='05ca7e959e925b7f8753a674ce4a09e00e8cf712', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5755a', table='events_participationhistory', when='BEFORE')),
        ),
    ]
