"""A key by which English titles sort, and indexes of the orders that lists of records offer (events/models/orders.py)."""


from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0007_timeline'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='actor',
            name='actor_by_title_en',
        ),
        migrations.AddField(
            model_name='actor',
            name='sort_en',
            field=models.GeneratedField(db_persist=True, expression=models.Func('title_en', function='regesta_fold'), output_field=models.TextField()),
        ),
        migrations.AddField(
            model_name='event',
            name='sort_en',
            field=models.GeneratedField(db_persist=True, expression=models.Func('title_en', function='regesta_fold'), output_field=models.TextField()),
        ),
        migrations.AddField(
            model_name='narrative',
            name='sort_en',
            field=models.GeneratedField(db_persist=True, expression=models.Func('title_en', function='regesta_fold'), output_field=models.TextField()),
        ),
        migrations.AddField(
            model_name='place',
            name='sort_en',
            field=models.GeneratedField(db_persist=True, expression=models.Func('title_en', function='regesta_fold'), output_field=models.TextField()),
        ),
        migrations.AddField(
            model_name='source',
            name='sort_en',
            field=models.GeneratedField(db_persist=True, expression=models.Func('title_en', function='regesta_fold'), output_field=models.TextField()),
        ),
        migrations.AddIndex(
            model_name='actor',
            index=models.Index(fields=['sort_en', 'id'], name='actor_by_title_en'),
        ),
        migrations.AddIndex(
            model_name='actor',
            index=models.Index(fields=['date_sort', 'id'], name='actor_by_time'),
        ),
        migrations.AddIndex(
            model_name='actor',
            index=models.Index(fields=['modified', 'id'], name='actor_by_modified'),
        ),
        migrations.AddIndex(
            model_name='citation',
            index=models.Index(fields=['date_sort', 'id'], name='citation_by_time'),
        ),
        migrations.AddIndex(
            model_name='citation',
            index=models.Index(fields=['modified', 'id'], name='citation_by_modified'),
        ),
        migrations.AddIndex(
            model_name='event',
            index=models.Index(fields=['date_sort', 'id'], name='event_by_time'),
        ),
        migrations.AddIndex(
            model_name='narrative',
            index=models.Index(fields=['sort_en', 'id'], name='narrative_by_title_en'),
        ),
        migrations.AddIndex(
            model_name='narrative',
            index=models.Index(fields=['sort_fa', 'id'], name='narrative_by_title_fa'),
        ),
        migrations.AddIndex(
            model_name='narrative',
            index=models.Index(fields=['modified', 'id'], name='narrative_by_modified'),
        ),
        migrations.AddIndex(
            model_name='place',
            index=models.Index(fields=['sort_en', 'id'], name='place_by_title_en'),
        ),
        migrations.AddIndex(
            model_name='place',
            index=models.Index(fields=['sort_fa', 'id'], name='place_by_title_fa'),
        ),
        migrations.AddIndex(
            model_name='place',
            index=models.Index(fields=['modified', 'id'], name='place_by_modified'),
        ),
        migrations.AddIndex(
            model_name='relation',
            index=models.Index(fields=['date_sort', 'id'], name='relation_by_time'),
        ),
        migrations.AddIndex(
            model_name='relation',
            index=models.Index(fields=['modified', 'id'], name='relation_by_modified'),
        ),
        migrations.AddIndex(
            model_name='source',
            index=models.Index(fields=['sort_en', 'id'], name='source_by_title_en'),
        ),
        migrations.AddIndex(
            model_name='source',
            index=models.Index(fields=['sort_fa', 'id'], name='source_by_title_fa'),
        ),
        migrations.AddIndex(
            model_name='source',
            index=models.Index(fields=['date_sort', 'id'], name='source_by_time'),
        ),
        migrations.AddIndex(
            model_name='source',
            index=models.Index(fields=['modified', 'id'], name='source_by_modified'),
        ),
    ]
